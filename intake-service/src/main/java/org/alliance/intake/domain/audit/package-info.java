/// The audit trail as a chain of hashes, and what shows that somebody touched it.
@NullMarked
package org.alliance.intake.domain.audit;

import org.jspecify.annotations.NullMarked;
