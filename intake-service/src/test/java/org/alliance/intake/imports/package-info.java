@NullMarked
package org.alliance.intake.imports;

import org.jspecify.annotations.NullMarked;
