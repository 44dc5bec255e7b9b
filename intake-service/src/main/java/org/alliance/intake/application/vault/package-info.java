/// The persons that reports are about: keep, open, forget, and sweep those without a report.
@NullMarked
package org.alliance.intake.application.vault;

import org.jspecify.annotations.NullMarked;
