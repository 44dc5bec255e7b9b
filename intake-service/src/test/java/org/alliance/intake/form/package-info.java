/// The public pages over HTTP and in a real browser.
@NullMarked
package org.alliance.intake.form;

import org.jspecify.annotations.NullMarked;
