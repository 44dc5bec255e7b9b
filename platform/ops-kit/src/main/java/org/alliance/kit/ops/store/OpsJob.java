package org.alliance.kit.ops.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Something that an operator or another service has set off, how far it is and what came of it.
///
/// @param kind redrive, discard, replay or rebuild
/// @param about what it was asked for, in words
/// @param instance which process works on it
/// @param state running, done, failed, interrupted or superseded
/// @param selected how many events it is about
/// @param outcomes how many went which way so far
/// @param left the first 1,000 that did not go through
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
    List<Left> left,
    Instant started,
    @Nullable Instant ended,
    Map<String, String> task,
    @Nullable String cursor) {
  public static final String RUNNING = "running";
  public static final int MOST_LEFT = 1_000;

  /// One that did not go through, and what became of it.
  public record Left(String item, String outcome) {}

  public OpsJob {
    outcomes = new TreeMap<>(outcomes);
    left = List.copyOf(left);
    task = new TreeMap<>(task);
  }

  public OpsJob counted(String outcome, @Nullable String now) {
    var more = new TreeMap<>(outcomes);
    more.merge(outcome, 1L, Long::sum);
    return with(instance, state, more, left, ended, now);
  }

  public OpsJob leaving(String item, String outcome) {
    if (left.size() == MOST_LEFT) {
      return this;
    }
    var more = new ArrayList<>(left);
    more.add(new Left(item, outcome));
    return with(instance, state, outcomes, more, ended, cursor);
  }

  /// As it is listed: of many jobs, what each has left would be too much at once.
  public OpsJob withoutLeft() {
    return with(instance, state, outcomes, List.of(), ended, cursor);
  }

  public OpsJob ended(String how, Instant at) {
    return with(instance, how, outcomes, left, at, cursor);
  }

  public OpsJob takenOverBy(String other) {
    return with(other, state, outcomes, left, ended, cursor);
  }

  private OpsJob with(
      String by,
      String now,
      Map<String, Long> counts,
      List<Left> behind,
      @Nullable Instant end,
      @Nullable String at) {
    return new OpsJob(
        id, kind, about, this.by, reason, by, now, selected, counts, behind, started, end, task,
        at);
  }
}
