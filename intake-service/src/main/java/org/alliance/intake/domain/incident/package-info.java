/// An incident as it was reported, in codes: place, month, conduct, signs of bias, languages. The
/// person is not in it.
@NullMarked
package org.alliance.intake.domain.incident;

import org.jspecify.annotations.NullMarked;
