/// Places of the United States from a table of ZIP codes.
@NullMarked
package org.alliance.intake.adapter.place;

import org.jspecify.annotations.NullMarked;
