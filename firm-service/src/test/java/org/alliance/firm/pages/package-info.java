/// The pages of a firm in a real browser.
@NullMarked
package org.alliance.firm.pages;

import org.jspecify.annotations.NullMarked;
