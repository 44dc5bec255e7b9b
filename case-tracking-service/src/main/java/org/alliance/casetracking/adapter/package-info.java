/// Case-tracking's store, consumers, HTTP and pages.
@NullMarked
package org.alliance.casetracking.adapter;

import org.jspecify.annotations.NullMarked;
