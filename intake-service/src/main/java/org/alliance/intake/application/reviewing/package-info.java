/// Lists of reports for triage, and what a person in triage decides.
@NullMarked
package org.alliance.intake.application.reviewing;

import org.jspecify.annotations.NullMarked;
