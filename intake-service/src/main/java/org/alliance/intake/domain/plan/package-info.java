/// When the safe-contact plan lets somebody be called.
@NullMarked
package org.alliance.intake.domain.plan;

import org.jspecify.annotations.NullMarked;
