/// Keeps traces of reports and finds those that tell most likely of the same incident.
@NullMarked
package org.alliance.intake.application.same;

import org.jspecify.annotations.NullMarked;
