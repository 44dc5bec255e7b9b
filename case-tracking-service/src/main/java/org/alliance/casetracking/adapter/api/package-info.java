/// The HTTP API of cases and of the flow.
@NullMarked
package org.alliance.casetracking.adapter.api;

import org.jspecify.annotations.NullMarked;
