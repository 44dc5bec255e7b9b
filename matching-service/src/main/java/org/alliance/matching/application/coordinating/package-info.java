/// What coordinators read of referrals and the network, and what they ask for. Any instance
/// answers; the scheduler does what they ask at its next turn.
@NullMarked
package org.alliance.matching.application.coordinating;

import org.jspecify.annotations.NullMarked;
