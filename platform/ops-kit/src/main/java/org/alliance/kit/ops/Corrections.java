package org.alliance.kit.ops;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.alliance.contracts.EnvelopeHeader;
import org.alliance.kit.ops.StuckEvent.Kind;
import org.alliance.kit.ops.store.AuditEntry;
import org.alliance.kit.ops.store.Correction;
import org.alliance.kit.ops.store.OpsStore;
import org.alliance.kit.web.ApiProblem;
import org.jspecify.annotations.Nullable;

/// Corrections of stuck events: one person proposes one, another confirms it. Only then does a
/// redrive take it. Who reads what an event holds is noted, too.
public final class Corrections {
  private final StuckEvents stuck;
  private final OpsStore store;
  private final Clock clock;

  public Corrections(StuckEvents stuck, OpsStore store, Clock clock) {
    this.stuck = stuck;
    this.store = store;
    this.clock = clock;
  }

  /// With its body; the reading is noted.
  ///
  /// @throws ApiProblem 404 if it is stuck no more
  public StuckEvent read(String id, String by, String reason) {
    var event = known(id);
    audit("content-read", id, by, reason);
    return event;
  }

  public Optional<Correction> of(String id) {
    return store.correctionOf(id);
  }

  /// Replaces an earlier correction, which may have been confirmed.
  ///
  /// @throws ApiProblem if this event cannot be corrected so
  public Correction propose(
      String id, @Nullable Map<String, String> headers, String body, String by, String reason) {
    var event = known(id);
    if (event.kind() == Kind.GAP) {
      throw ApiProblem.conflict(
          "nothing-to-correct",
          "Correct only parked events and dead letters. This event waits for an earlier one, which the service requests by itself.");
    }
    var corrected = Objects.requireNonNullElse(headers, Map.<String, String>of());
    if (!EnvelopeHeader.ALL.containsAll(corrected.keySet())) {
      throw ApiProblem.badRequest(
          "unknown-header", "Send only headers that may be corrected: " + EnvelopeHeader.ALL + ".");
    }
    var originalId = event.headers().get(EnvelopeHeader.ID);
    if (originalId != null
        && !originalId.equals(corrected.getOrDefault(EnvelopeHeader.ID, originalId))) {
      throw ApiProblem.badRequest(
          "id-is-kept",
          "Leave out ce_id: an event keeps its id, so that no consumer handles it twice.");
    }
    audit("correction-proposed", id, by, reason);
    var proposal = new Correction(id, corrected, body, reason, by, now());
    store.correct(proposal);
    return proposal;
  }

  /// @param seen the time of the proposal that this person has looked at
  /// @throws ApiProblem 409 if it is this person's own, or not what the person has looked at
  public void confirm(String id, Instant seen, String by, String reason) {
    var proposal = store.correctionOf(id).orElseThrow(() -> ApiProblem.notFound("correction"));
    if (proposal.by().equals(by)) {
      throw ApiProblem.conflict(
          "another-person",
          "You proposed this correction. Ask another operator to look at it and to confirm it.");
    }
    if (proposal.isConfirmed() || !proposal.at().equals(seen)) {
      throw changed();
    }
    audit("correction-confirmed", id, by, reason);
    if (!store.confirm(id, seen, by)) {
      throw changed();
    }
  }

  private static ApiProblem changed() {
    return ApiProblem.conflict(
        "changed-meanwhile",
        "The correction was changed or confirmed meanwhile. Look at it again.");
  }

  /// @throws ApiProblem 404 if it is stuck no more
  public StuckEvent known(String id) {
    return stuck.find(id).orElseThrow(() -> ApiProblem.notFound("stuck event"));
  }

  private void audit(String action, String id, String by, String reason) {
    store.audit(
        new AuditEntry(
            UUID.randomUUID().toString(), now(), by, action, id, reason, Map.of(), null));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
