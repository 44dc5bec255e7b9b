/// Compares a firm's own list of names with the people of a case, and counts every try.
@NullMarked
package org.alliance.intake.application.conflicts;

import org.jspecify.annotations.NullMarked;
