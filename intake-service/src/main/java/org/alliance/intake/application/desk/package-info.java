/// The hotline desk: calls that become reports, clients who call again, and clients who wait for a
/// call.
@NullMarked
package org.alliance.intake.application.desk;

import org.jspecify.annotations.NullMarked;
