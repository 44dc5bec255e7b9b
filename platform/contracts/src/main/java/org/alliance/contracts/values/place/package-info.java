/// States, and how far away something is.
@NullMarked
package org.alliance.contracts.values.place;

import org.jspecify.annotations.NullMarked;
