package org.alliance.kit.ops;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.alliance.contracts.EventStream;
import org.alliance.contracts.RepairRequest;
import org.jspecify.annotations.Nullable;

/// A received event that does not go on by itself.
///
/// @param id the same as long as it is stuck
/// @param kind parked (in its aggregate, with later ones behind it), gap (one before it never came)
///   or dead-letter
/// @param cause a code, the same for all that are stuck for the same reason
/// @param aggregate the id of the one that it waits in; absent for a dead letter
/// @param body empty in a list
/// @param behind how many later ones wait behind it
public record StuckEvent(
    String id,
    Kind kind,
    String cause,
    @Nullable String stream,
    @Nullable String type,
    @Nullable String subject,
    long seq,
    int behind,
    @Nullable Instant since,
    @Nullable String aggregate,
    Map<String, String> headers,
    String body) {
  /// Why it is stuck.
  public enum Kind {
    PARKED,
    GAP,
    DEAD_LETTER
  }

  /// Enough to find one again. Of these there may be very many in memory.
  ///
  /// @param aggregate the id of the one that it waits in; absent for a dead letter
  record Whereabouts(String id, @Nullable String aggregate) {}

  public StuckEvent {
    headers = Map.copyOf(headers);
  }

  /// What has to go on in order: the events of one subject from one source.
  String line() {
    return stream == null || subject == null ? id : stream + "|" + subject;
  }

  Whereabouts whereabouts() {
    return new Whereabouts(id, aggregate);
  }

  /// What to ask its owner for to get it and all before it.
  RepairRequest repair() {
    return repair(seq);
  }

  /// What to ask its owner for to get all that its subject ever said.
  RepairRequest repairOfAll() {
    return repair(Long.MAX_VALUE);
  }

  private RepairRequest repair(long to) {
    var owned = Optional.ofNullable(stream).flatMap(EventStream::ofSource).orElseThrow();
    return new RepairRequest(owned, Optional.ofNullable(subject).orElseThrow(), 1, to);
  }
}
