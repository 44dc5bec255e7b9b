/// The referral of one case, and the ranking of firms for it. Integers only, so that the same facts
/// always give the same answer.
@NullMarked
package org.alliance.matching.domain;

import org.jspecify.annotations.NullMarked;
