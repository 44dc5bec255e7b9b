/// What a firm wants to be told by mail.
@NullMarked
package org.alliance.notification.domain.preference;

import org.jspecify.annotations.NullMarked;
