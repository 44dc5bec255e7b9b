/// Whole-number arithmetic. The same input gives the same bits on every machine.
@NullMarked
package org.alliance.matching.domain.numbers;

import org.jspecify.annotations.NullMarked;
