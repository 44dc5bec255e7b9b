/// Holds and erasures, from the page to the bytes on the disk.
@NullMarked
package org.alliance.intake.forgetting;

import org.jspecify.annotations.NullMarked;
