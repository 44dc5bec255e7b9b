/// Cases that no firm has taken, as pages and over HTTP, and what a firm would take more of.
@NullMarked
package org.alliance.firm.adapter.opportunity;

import org.jspecify.annotations.NullMarked;
