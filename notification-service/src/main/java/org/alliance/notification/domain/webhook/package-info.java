/// Systems of firms that want to hear of events.
@NullMarked
package org.alliance.notification.domain.webhook;

import org.jspecify.annotations.NullMarked;
