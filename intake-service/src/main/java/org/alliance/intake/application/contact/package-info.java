/// The claim check of a client's address, for the service that sends messages.
@NullMarked
package org.alliance.intake.application.contact;

import org.jspecify.annotations.NullMarked;
