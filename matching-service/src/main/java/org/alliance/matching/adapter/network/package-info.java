/// Pages and files about the network of firms: need against capacity, dry runs with more lawyers,
/// and the month of matching.
@NullMarked
package org.alliance.matching.adapter.network;

import org.jspecify.annotations.NullMarked;
