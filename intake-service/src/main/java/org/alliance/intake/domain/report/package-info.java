/// One report from its first version to its end: commands, events, decisions and states. Pure Java.
@NullMarked
package org.alliance.intake.domain.report;

import org.jspecify.annotations.NullMarked;
