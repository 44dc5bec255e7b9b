/// A row of the fault table: what it needs, what it has at hand while it runs, and its result.
@NullMarked
package org.alliance.chaos.row;

import org.jspecify.annotations.NullMarked;
