/// Takes in reports that partners send as encrypted messages.
@NullMarked
package org.alliance.intake.application.messages;

import org.jspecify.annotations.NullMarked;
