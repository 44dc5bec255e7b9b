/// Time limits of cases, and the verification of the rules behind them.
@NullMarked
package org.alliance.firm.application.deadlines;

import org.jspecify.annotations.NullMarked;
