/// The safe-contact plan: how two of them compare, and when one lets somebody be called.
@NullMarked
package org.alliance.intake.domain.plan;

import org.jspecify.annotations.NullMarked;
