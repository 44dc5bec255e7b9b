/// Pages of figures: the flow, ageing and promises, and the monthly report.
@NullMarked
package org.alliance.casetracking.adapter.figures;

import org.jspecify.annotations.NullMarked;
