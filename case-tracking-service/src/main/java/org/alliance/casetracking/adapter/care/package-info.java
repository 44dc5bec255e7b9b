/// The store of what case-tracking decides itself.
@NullMarked
package org.alliance.casetracking.adapter.care;

import org.jspecify.annotations.NullMarked;
