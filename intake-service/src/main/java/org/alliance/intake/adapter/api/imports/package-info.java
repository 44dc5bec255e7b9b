/// The HTTP API of imports: files come in, and their progress, faults and kept lines are shown.
@NullMarked
package org.alliance.intake.adapter.api.imports;

import org.jspecify.annotations.NullMarked;
