/// The page for conflict checks in a real browser.
@NullMarked
package org.alliance.intake.conflicts;

import org.jspecify.annotations.NullMarked;
