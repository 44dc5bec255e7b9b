/// Forgets clients: on request by two persons, and by the clock when the time for which data are
/// kept is over.
@NullMarked
package org.alliance.intake.application.forgetting;

import org.jspecify.annotations.NullMarked;
