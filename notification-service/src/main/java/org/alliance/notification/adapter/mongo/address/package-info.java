/// Addresses of firms and their people, and what they want to be told, in MongoDB.
@NullMarked
package org.alliance.notification.adapter.mongo.address;

import org.jspecify.annotations.NullMarked;
