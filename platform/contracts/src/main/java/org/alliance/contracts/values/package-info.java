/// The values that events, commands and pages share: ids, places, languages, codes. Each checks
/// itself and refuses bad input with [IllegalArgumentException] whose message says what was
/// expected and never repeats what a person wrote.
@NullMarked
package org.alliance.contracts.values;

import org.jspecify.annotations.NullMarked;
