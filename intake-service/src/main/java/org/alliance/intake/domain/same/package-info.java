/// Which reports tell most likely of the same incident: traces, how alike two of them are, and the
/// links between reports. Pure Java.
@NullMarked
package org.alliance.intake.domain.same;

import org.jspecify.annotations.NullMarked;
