/// Tables of pages as files.
@NullMarked
package org.alliance.kit.web.csv;

import org.jspecify.annotations.NullMarked;
