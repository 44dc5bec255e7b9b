/// Tokens of the names of a firm's clients and adversaries, which a firm keeps here instead of
/// sending the names for each conflict check.
@NullMarked
package org.alliance.intake.application.tokens;

import org.jspecify.annotations.NullMarked;
