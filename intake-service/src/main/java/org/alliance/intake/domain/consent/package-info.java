/// The consents and instructions of a client. They bind in every state of a report.
@NullMarked
package org.alliance.intake.domain.consent;

import org.jspecify.annotations.NullMarked;
