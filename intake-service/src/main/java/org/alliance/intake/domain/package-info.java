/// Reports and triage: what a report is, which rules decide it, and what follows.
@NullMarked
package org.alliance.intake.domain;

import org.jspecify.annotations.NullMarked;
