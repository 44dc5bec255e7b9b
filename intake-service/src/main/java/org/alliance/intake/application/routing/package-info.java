/// Routing rules: people in triage write them, try them on earlier reports, and they mark new ones.
@NullMarked
package org.alliance.intake.application.routing;

import org.jspecify.annotations.NullMarked;
