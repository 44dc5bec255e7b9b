/// The component page: every fragment in both layouts, for tests and for the eye. Trial only.
@NullMarked
package org.alliance.ui.sample;

import org.jspecify.annotations.NullMarked;
