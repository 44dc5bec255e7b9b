/// What case-tracking decides itself: closing a case, opening it again, and reminders.
@NullMarked
package org.alliance.casetracking.domain.care;

import org.jspecify.annotations.NullMarked;
