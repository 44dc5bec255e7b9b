/// Notes on cases: writing, reading and erasing them.
@NullMarked
package org.alliance.casetracking.application.notes;

import org.jspecify.annotations.NullMarked;
