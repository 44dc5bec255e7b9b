/// Where every case is: its timeline, the flow of all cases, and the first operations page.
@NullMarked
package org.alliance.casetracking;

import org.jspecify.annotations.NullMarked;
