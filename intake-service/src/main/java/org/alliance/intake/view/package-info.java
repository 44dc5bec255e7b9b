/// What several pages show in the same way, in words of the page's language.
@NullMarked
package org.alliance.intake.view;

import org.jspecify.annotations.NullMarked;
