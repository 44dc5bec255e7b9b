/// The page on which a firm compares its own list of names with the people of a case.
@NullMarked
package org.alliance.intake.adapter.conflicts;

import org.jspecify.annotations.NullMarked;
