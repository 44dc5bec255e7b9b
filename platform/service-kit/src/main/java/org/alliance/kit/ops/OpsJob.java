package org.alliance.kit.ops;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Something that an operator or another service has set off, how far it is and what came of it.
///
/// @param kind redrive, replay or rebuild
/// @param about what it was asked for, in words
/// @param instance which process works on it
/// @param state running, done, failed, interrupted or superseded
/// @param selected how many events it is about
/// @param outcomes how many went which way so far
/// @param task all that another process needs to go on with it; empty where none can
/// @param cursor how far it is, in the words of its kind; absent at the beginning
public record OpsJob(
    String id,
    String kind,
    String about,
    String by,
    String reason,
    String instance,
    String state,
    long selected,
    Map<String, Long> outcomes,
    Instant started,
    @Nullable Instant ended,
    Map<String, String> task,
    @Nullable String cursor) {
  static final String RUNNING = "running";

  public OpsJob {
    outcomes = new TreeMap<>(outcomes);
    task = new TreeMap<>(task);
  }

  OpsJob counted(String outcome, @Nullable String now) {
    var more = new TreeMap<>(outcomes);
    more.merge(outcome, 1L, Long::sum);
    return with(instance, state, more, ended, now);
  }

  OpsJob ended(String how, Instant at) {
    return with(instance, how, outcomes, at, cursor);
  }

  OpsJob takenOverBy(String other) {
    return with(other, state, outcomes, ended, cursor);
  }

  private OpsJob with(
      String by, String now, Map<String, Long> counts, @Nullable Instant end, @Nullable String at) {
    return new OpsJob(
        id, kind, about, this.by, reason, by, now, selected, counts, started, end, task, at);
  }
}
