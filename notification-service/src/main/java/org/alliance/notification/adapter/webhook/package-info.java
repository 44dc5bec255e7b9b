/// Signed calls to systems of firms, never to an internal address.
@NullMarked
package org.alliance.notification.adapter.webhook;

import org.jspecify.annotations.NullMarked;
