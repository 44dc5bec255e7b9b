/// The status page: a secret code opens it, and it can stop things at once.
@NullMarked
package org.alliance.intake.application.status;

import org.jspecify.annotations.NullMarked;
