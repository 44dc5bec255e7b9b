/// The events that leave matching. The use cases are in the packages below: the scheduler that
/// decides, its index, and what coordinators ask.
@NullMarked
package org.alliance.matching.application;

import org.jspecify.annotations.NullMarked;
