/// Ranks firms for a case: firms as bit sets, a score in whole numbers. The same facts give the
/// same bytes on every machine: no floating point decides anything here.
@NullMarked
package org.alliance.matching.domain.ranking;

import org.jspecify.annotations.NullMarked;
