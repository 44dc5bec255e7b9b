@NullMarked
package org.alliance.intake.same;

import org.jspecify.annotations.NullMarked;
