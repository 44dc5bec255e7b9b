/// Figures, tables and pages out of the outcomes, and the marks that must hold.
@NullMarked
package org.alliance.benchmarks.matching.report;

import org.jspecify.annotations.NullMarked;
