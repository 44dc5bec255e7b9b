/// The questions of a report as data, and what somebody answered. Every channel renders and reads
/// the same questions, so a new one is added here.
@NullMarked
package org.alliance.intake.domain.question;

import org.jspecify.annotations.NullMarked;
