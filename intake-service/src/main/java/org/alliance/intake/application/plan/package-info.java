/// The safe-contact plan that holds: read, tightened by the client, loosened after somebody asked.
@NullMarked
package org.alliance.intake.application.plan;

import org.jspecify.annotations.NullMarked;
