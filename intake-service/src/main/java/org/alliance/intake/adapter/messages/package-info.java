/// The Kafka topic for partners: its keys, its listener, and the answers to messages.
@NullMarked
package org.alliance.intake.adapter.messages;

import org.jspecify.annotations.NullMarked;
