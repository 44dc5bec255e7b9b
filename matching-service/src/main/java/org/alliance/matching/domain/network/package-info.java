/// The network of firms as a whole: where it has no path for a client, and what more lawyers would
/// change.
@NullMarked
package org.alliance.matching.domain.network;

import org.jspecify.annotations.NullMarked;
