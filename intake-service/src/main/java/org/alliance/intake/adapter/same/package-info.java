/// The wiring of likely duplicates.
@NullMarked
package org.alliance.intake.adapter.same;

import org.jspecify.annotations.NullMarked;
