/// Outbox and inbox on Kafka through Spring Cloud Stream: topics, header allow-list, sender, dead
/// letters, retry for ever.
@NullMarked
package org.alliance.kit.kafka;

import org.jspecify.annotations.NullMarked;
