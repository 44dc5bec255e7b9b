/// Codes of notifications.
@NullMarked
package org.alliance.contracts.values.notice;

import org.jspecify.annotations.NullMarked;
