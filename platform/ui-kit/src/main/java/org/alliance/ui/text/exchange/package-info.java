/// The translators' round trip: texts of the source tree to XLIFF or CSV and back. The launcher
/// runs it; no page does.
@NullMarked
package org.alliance.ui.text.exchange;

import org.jspecify.annotations.NullMarked;
