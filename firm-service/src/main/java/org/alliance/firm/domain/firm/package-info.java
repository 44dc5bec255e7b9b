/// A law firm as it describes itself: offices, lawyers, and how many cases it takes.
@NullMarked
package org.alliance.firm.domain.firm;

import org.jspecify.annotations.NullMarked;
