/// The work that a service does again and again: one scheduler for all of it.
@NullMarked
package org.alliance.kit.schedule;

import org.jspecify.annotations.NullMarked;
