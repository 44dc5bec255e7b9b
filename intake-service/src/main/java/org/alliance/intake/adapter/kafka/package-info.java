/// What intake hears.
@NullMarked
package org.alliance.intake.adapter.kafka;

import org.jspecify.annotations.NullMarked;
