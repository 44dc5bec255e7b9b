/// Deliveries, addresses and what is known of firms and cases, in MongoDB.
@NullMarked
package org.alliance.notification.adapter.mongo;

import org.jspecify.annotations.NullMarked;
