/// Closed lists of values: their codes, and what people write for them.
@NullMarked
package org.alliance.contracts.values.code;

import org.jspecify.annotations.NullMarked;
