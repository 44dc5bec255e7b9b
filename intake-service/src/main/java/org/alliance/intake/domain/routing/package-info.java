/// Saved searches of triage that mark new reports. A rule never decides a report.
@NullMarked
package org.alliance.intake.domain.routing;

import org.jspecify.annotations.NullMarked;
