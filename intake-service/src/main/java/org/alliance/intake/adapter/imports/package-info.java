/// The pages on which partners have their own files taken in.
@NullMarked
package org.alliance.intake.adapter.imports;

import org.jspecify.annotations.NullMarked;
