/// Notes that people write on a case.
@NullMarked
package org.alliance.casetracking.domain.notes;

import org.jspecify.annotations.NullMarked;
