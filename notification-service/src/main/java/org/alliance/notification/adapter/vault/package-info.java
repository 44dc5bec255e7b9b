/// Asks intake's vault for the address of a client, at the moment of sending.
@NullMarked
package org.alliance.notification.adapter.vault;

import org.jspecify.annotations.NullMarked;
