/// Takes a report in from any channel: checks it, names it, keeps its person and decides it.
@NullMarked
package org.alliance.intake.application.reporting;

import org.jspecify.annotations.NullMarked;
