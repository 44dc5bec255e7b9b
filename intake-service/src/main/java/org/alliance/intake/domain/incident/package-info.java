/// What was reported, in codes: place, month, conduct, signs of bias, languages. Who it is about is
/// not in it.
@NullMarked
package org.alliance.intake.domain.incident;

import org.jspecify.annotations.NullMarked;
