/// Firms and cases in the memory of the instance that decides: what firms have taken, which cases
/// wait, what places are worth. Kept by following each change; nothing here writes.
@NullMarked
package org.alliance.matching.application.index;

import org.jspecify.annotations.NullMarked;
