/// How well cases are matched: policies over the same year of cases, as a share of what would have
/// been reached by knowing it all beforehand.
@NullMarked
package org.alliance.benchmarks.matching;

import org.jspecify.annotations.NullMarked;
