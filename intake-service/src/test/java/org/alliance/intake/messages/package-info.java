/// The Kafka topic for partners, as a partner's system uses it.
@NullMarked
package org.alliance.intake.messages;

import org.jspecify.annotations.NullMarked;
