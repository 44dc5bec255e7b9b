package org.alliance.kit.ops;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Something that an operator has set off, how far it is and what came of it.
///
/// @param kind redrive, replay or rebuild
/// @param about what it was asked for, in words
/// @param instance which process works on it
/// @param state running, done, failed or interrupted
/// @param selected how many events it is about
/// @param outcomes how many went which way so far
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
    @Nullable Instant ended) {
  public OpsJob {
    outcomes = new TreeMap<>(outcomes);
  }

  OpsJob counted(String outcome) {
    var more = new TreeMap<>(outcomes);
    more.merge(outcome, 1L, Long::sum);
    return new OpsJob(id, kind, about, by, reason, instance, state, selected, more, started, ended);
  }

  OpsJob ended(String how, Instant at) {
    return new OpsJob(id, kind, about, by, reason, instance, how, selected, outcomes, started, at);
  }
}
