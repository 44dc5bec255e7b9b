/// A market of cases and firms over time, the policies' view of it, and an audit of what they do.
@NullMarked
package org.alliance.benchmarks.matching.market;

import org.jspecify.annotations.NullMarked;
