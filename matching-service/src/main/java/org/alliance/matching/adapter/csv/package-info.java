/// The table of ZIP areas that is part of this service.
@NullMarked
package org.alliance.matching.adapter.csv;

import org.jspecify.annotations.NullMarked;
