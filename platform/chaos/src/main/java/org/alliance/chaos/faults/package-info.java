/// What is done to the system: to processes, links and records.
@NullMarked
package org.alliance.chaos.faults;

import org.jspecify.annotations.NullMarked;
