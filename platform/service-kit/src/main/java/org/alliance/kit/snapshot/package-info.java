/// Answers that many readers share: counted once, shown to all, each with its age. Plain Java.
@NullMarked
package org.alliance.kit.snapshot;

import org.jspecify.annotations.NullMarked;
