/// Organisations that somebody can be named to, when the lawyers here cannot help.
@NullMarked
package org.alliance.intake.application.directory;

import org.jspecify.annotations.NullMarked;
