/// Records what a client says after the report: withdrawal, consents, instructions.
@NullMarked
package org.alliance.intake.application.clients;

import org.jspecify.annotations.NullMarked;
