/// The file of one case, and what its place in the flow is.
@NullMarked
package org.alliance.casetracking.domain;

import org.jspecify.annotations.NullMarked;
