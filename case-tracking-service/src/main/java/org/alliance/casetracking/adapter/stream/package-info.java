/// The live figures as server-sent events.
@NullMarked
package org.alliance.casetracking.adapter.stream;

import org.jspecify.annotations.NullMarked;
