/// How fast a large file is taken in, and whether every line of it is accounted for after a kill.
@NullMarked
package org.alliance.benchmarks.imports;

import org.jspecify.annotations.NullMarked;
