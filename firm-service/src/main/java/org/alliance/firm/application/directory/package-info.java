/// All firms together: which languages they speak in which states.
@NullMarked
package org.alliance.firm.application.directory;

import org.jspecify.annotations.NullMarked;
