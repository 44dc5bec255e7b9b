/// The pages of the hotline desk over HTTP and in a real browser.
@NullMarked
package org.alliance.intake.desk;

import org.jspecify.annotations.NullMarked;
