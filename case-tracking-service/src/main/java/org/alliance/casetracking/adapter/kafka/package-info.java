/// Hears all that happens to a case, and turns events into entries of its file.
@NullMarked
package org.alliance.casetracking.adapter.kafka;

import org.jspecify.annotations.NullMarked;
