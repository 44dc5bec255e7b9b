/// Firms find cases that no firm has taken.
@NullMarked
package org.alliance.firm.application.opportunity;

import org.jspecify.annotations.NullMarked;
