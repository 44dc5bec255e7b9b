/// What may stand in a log: codes, class names and stack frames, and never the text that somebody
/// sent.
@NullMarked
package org.alliance.kit.log;

import org.jspecify.annotations.NullMarked;
