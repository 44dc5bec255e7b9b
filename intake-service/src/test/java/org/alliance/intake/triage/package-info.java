/// Triage as a person in a browser goes through it.
@NullMarked
package org.alliance.intake.triage;

import org.jspecify.annotations.NullMarked;
