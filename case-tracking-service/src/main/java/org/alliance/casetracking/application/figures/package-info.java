/// Figures of many cases: how far they came, how long it took, and what was promised.
@NullMarked
package org.alliance.casetracking.application.figures;

import org.jspecify.annotations.NullMarked;
