/// Finds a firm for each case: who may be asked, who is asked first, what happens when it declines
/// or stays silent.
@NullMarked
package org.alliance.matching;

import org.jspecify.annotations.NullMarked;
