/// What operations people do with a service's events: look at those that are stuck, let them go on
/// or discard them, send old ones again, begin a projection anew. All of it is tracked as jobs.
@NullMarked
package org.alliance.kit.ops;

import org.jspecify.annotations.NullMarked;
