/// The life of one message with a report: it is read once and answered once.
@NullMarked
package org.alliance.intake.domain.message;

import org.jspecify.annotations.NullMarked;
