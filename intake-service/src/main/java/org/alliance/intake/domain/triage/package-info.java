/// The mandate as named rules: in mandate, outside, or for a person to decide.
@NullMarked
package org.alliance.intake.domain.triage;

import org.jspecify.annotations.NullMarked;
