/// Closing cases, opening them again, and reminders by rule.
@NullMarked
package org.alliance.casetracking.application.care;

import org.jspecify.annotations.NullMarked;
