/// Which firm has a case, as intake has heard of it.
@NullMarked
package org.alliance.intake.domain.assignment;

import org.jspecify.annotations.NullMarked;
