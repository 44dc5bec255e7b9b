/// The referral of one case: its states, commands, events and decider, and the rule of whom to ask.
@NullMarked
package org.alliance.matching.domain.referral;

import org.jspecify.annotations.NullMarked;
