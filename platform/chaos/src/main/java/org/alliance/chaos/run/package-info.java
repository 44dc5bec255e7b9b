/// The fault table, and how its rows are run and judged.
@NullMarked
package org.alliance.chaos.run;

import org.jspecify.annotations.NullMarked;
