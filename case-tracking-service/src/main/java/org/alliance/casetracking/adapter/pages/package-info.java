/// The operations pages: the flow of all cases, and one case.
@NullMarked
package org.alliance.casetracking.adapter.pages;

import org.jspecify.annotations.NullMarked;
