package org.alliance.chaos.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.alliance.contracts.EventStream;
import org.apache.kafka.clients.producer.RecordMetadata;

/// What was put on the topics, and what has to come of each.
public final class Injected {
  /// What a service that reads it has to do with it.
  public enum Fate {
    /// Nobody can read it: dead letters.
    BURIED,
    /// An event that an aggregate cannot take: parked in it; buried where there is no aggregate.
    PARKED,
    /// Counted, so that the next one of its aggregate can come, and nothing else.
    SKIPPED
  }

  /// @param place as dead letters name it
  /// @param subject the aggregate that it is for
  public record Bad(EventStream stream, String place, String subject, Fate fate) {}

  private final List<Bad> all = new ArrayList<>();

  public synchronized void add(EventStream stream, RecordMetadata sent, String subject, Fate fate) {
    var place = sent.topic() + "/" + sent.partition() + "/" + sent.offset();
    all.add(new Bad(stream, place, subject, fate));
  }

  public synchronized List<Bad> all() {
    return List.copyOf(all);
  }

  Set<String> places() {
    return all().stream().map(Bad::place).collect(Collectors.toSet());
  }

  Set<String> subjects() {
    return all().stream().map(Bad::subject).collect(Collectors.toSet());
  }
}
