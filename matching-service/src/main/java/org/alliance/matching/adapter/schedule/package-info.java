/// The leased scheduler: one instance at a time runs the application's turns.
@NullMarked
package org.alliance.matching.adapter.schedule;

import org.jspecify.annotations.NullMarked;
