/// Whose reports somebody may touch.
@NullMarked
package org.alliance.intake.application.access;

import org.jspecify.annotations.NullMarked;
