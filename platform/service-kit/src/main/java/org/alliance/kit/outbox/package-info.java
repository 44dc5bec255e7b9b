/// Sends what aggregates have to say: oldest first within an aggregate, one at a time, until the
/// broker has confirmed it.
@NullMarked
package org.alliance.kit.outbox;

import org.jspecify.annotations.NullMarked;
