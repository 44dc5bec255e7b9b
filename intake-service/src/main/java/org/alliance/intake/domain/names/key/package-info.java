/// What a name is compared by: hashed keys, the rule that made each, and a memory of words that
/// were read already.
@NullMarked
package org.alliance.intake.domain.names.key;

import org.jspecify.annotations.NullMarked;
