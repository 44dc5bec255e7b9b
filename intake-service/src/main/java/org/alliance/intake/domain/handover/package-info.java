/// One report's way to an organisation: offered, and then accepted, declined, timed out or
/// withdrawn.
@NullMarked
package org.alliance.intake.domain.handover;

import org.jspecify.annotations.NullMarked;
