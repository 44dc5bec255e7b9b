/// The languages that the Alliance knows.
@NullMarked
package org.alliance.contracts.values.language;

import org.jspecify.annotations.NullMarked;
