/// Who is asked for a case: firms as bitsets, a score in whole numbers, and why. The same facts
/// give the same bytes on every machine: no floating point decides anything here.
@NullMarked
package org.alliance.matching.domain.ranking;

import org.jspecify.annotations.NullMarked;
