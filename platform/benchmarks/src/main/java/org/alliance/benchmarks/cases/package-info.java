/// Case-tracking with many cases, and with many readers of its live figures.
@NullMarked
package org.alliance.benchmarks.cases;

import org.jspecify.annotations.NullMarked;
