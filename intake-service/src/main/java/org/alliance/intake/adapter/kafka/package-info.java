/// The events that intake listens to.
@NullMarked
package org.alliance.intake.adapter.kafka;

import org.jspecify.annotations.NullMarked;
