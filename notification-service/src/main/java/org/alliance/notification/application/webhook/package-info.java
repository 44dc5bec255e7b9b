/// Telling the systems of firms.
@NullMarked
package org.alliance.notification.application.webhook;

import org.jspecify.annotations.NullMarked;
