/// The pages of the hotline desk.
@NullMarked
package org.alliance.intake.adapter.desk;

import org.jspecify.annotations.NullMarked;
