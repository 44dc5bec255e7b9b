/// The values that events, commands and pages share: ids, places, languages and codes. A value
/// refuses bad input with an [IllegalArgumentException]. Its message says what was expected and
/// never repeats the input.
@NullMarked
package org.alliance.contracts.values;

import org.jspecify.annotations.NullMarked;
