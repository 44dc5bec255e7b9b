/// The policies that are compared, and the optimum in hindsight.
@NullMarked
package org.alliance.benchmarks.matching.policies;

import org.jspecify.annotations.NullMarked;
