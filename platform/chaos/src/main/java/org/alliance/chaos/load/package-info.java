/// People who report and firms that answer while faults are injected.
@NullMarked
package org.alliance.chaos.load;

import org.jspecify.annotations.NullMarked;
