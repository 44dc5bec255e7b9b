/// The HTTP API of firms' addresses and of the delivery log.
@NullMarked
package org.alliance.notification.adapter.api;

import org.jspecify.annotations.NullMarked;
