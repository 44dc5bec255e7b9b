package org.alliance.kit.ops.machinery;

import java.util.List;

/// What a service reads.
@FunctionalInterface
public interface Topics {
  /// A topic, and the consumer group that reads it.
  record Reading(String topic, String group) {}

  List<Reading> all();
}
