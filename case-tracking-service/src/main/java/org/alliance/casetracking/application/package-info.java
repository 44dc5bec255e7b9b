/// The flow of all cases, counted.
@NullMarked
package org.alliance.casetracking.application;

import org.jspecify.annotations.NullMarked;
