/// The page of figures that anybody may read, in the languages of public pages.
@NullMarked
package org.alliance.casetracking.adapter.transparency;

import org.jspecify.annotations.NullMarked;
