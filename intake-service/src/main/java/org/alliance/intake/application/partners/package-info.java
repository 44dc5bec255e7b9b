/// Hands declined reports over to partner organisations: offers, answers, and what comes back.
@NullMarked
package org.alliance.intake.application.partners;

import org.jspecify.annotations.NullMarked;
