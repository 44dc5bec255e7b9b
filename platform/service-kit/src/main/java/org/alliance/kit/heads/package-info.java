/// Finds events that a reader never got: the broker deleted them before the reader came. Owners
/// announce how far they have come; readers compare, and ask for what they miss.
@NullMarked
package org.alliance.kit.heads;

import org.jspecify.annotations.NullMarked;
