/// The reads and wishes of coordinators, on referrals and on the network. Any instance answers; the
/// scheduler does what they ask at its next turn.
@NullMarked
package org.alliance.matching.application.coordinating;

import org.jspecify.annotations.NullMarked;
