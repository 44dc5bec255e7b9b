/// The cases, firms and places that a run is made of, drawn from public records.
@NullMarked
package org.alliance.benchmarks.matching.input;

import org.jspecify.annotations.NullMarked;
