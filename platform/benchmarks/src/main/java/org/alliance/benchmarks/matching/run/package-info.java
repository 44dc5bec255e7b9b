/// Plays scenarios with policies and collects the outcomes.
@NullMarked
package org.alliance.benchmarks.matching.run;

import org.jspecify.annotations.NullMarked;
