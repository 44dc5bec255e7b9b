/// What a client agrees to, allows and forbids. It binds in every state of a report.
@NullMarked
package org.alliance.intake.domain.consent;

import org.jspecify.annotations.NullMarked;
