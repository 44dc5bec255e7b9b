/// A real browser for tests of pages: what it finds with axe, where things are on the screen, and
/// screenshots for a person to look at.
@NullMarked
package org.alliance.browser;

import org.jspecify.annotations.NullMarked;
