package org.alliance.casetracking.domain;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alliance.kit.decision.Decider;
import org.alliance.kit.decision.Decision;

/// All that was heard of one case, oldest first. Events of different services may come in any
/// order; the file is the same in the end.
public record CaseFile(List<Entry> entries) {
  public static final CaseFile EMPTY = new CaseFile(List.of());

  public CaseFile {
    entries = entries.stream().sorted(Entry.ORDER).toList();
  }

  /// Put this into the file.
  public record File(Entry entry) {}

  public record Filed(Entry entry) {}

  /// Nothing that happened is refused.
  public enum Never {}

  public static final Decider<CaseFile, File, Filed, Never> DECIDER =
      new Decider<>(EMPTY, (_, file) -> Decision.happened(new Filed(file.entry())), CaseFile::with);

  private CaseFile with(Filed filed) {
    return new CaseFile(Stream.concat(entries.stream(), Stream.of(filed.entry())).toList());
  }

  public Stream<Entry> all(String type) {
    return entries.stream().filter(entry -> entry.type().equals(type));
  }

  public Optional<Entry> first(String type) {
    return all(type).findFirst();
  }

  public boolean has(String type) {
    return first(type).isPresent();
  }

  public int count(String type) {
    return (int) all(type).count();
  }

  /// Where the case is now.
  public FlowState state() {
    if (has("service-connected.v1")) {
      return FlowState.CONNECTED;
    }
    if (has("team-staffed.v1")) {
      return FlowState.STAFFED;
    }
    if (has("firm-assigned.v1")) {
      return FlowState.ASSIGNED;
    }
    return lastOfReferral().map(CaseFile::referralState).orElseGet(this::triageState);
  }

  /// Matching's own order counts, not the clock's.
  private Optional<Entry> lastOfReferral() {
    return entries.stream()
        .filter(entry -> entry.source().equals("matching/referral"))
        .reduce((one, other) -> one.seq() > other.seq() ? one : other);
  }

  private static FlowState referralState(Entry last) {
    return switch (last.type()) {
      case "offer-made.v1" -> FlowState.OFFERED;
      case "referral-escalated.v1" -> FlowState.ESCALATED;
      default -> FlowState.IN_MANDATE;
    };
  }

  private FlowState triageState() {
    return has("case-accepted.v1")
        ? FlowState.IN_MANDATE
        : has("report-declined.v1")
            ? FlowState.DECLINED
            : has("review-requested.v1") ? FlowState.NEEDS_REVIEW : FlowState.RECEIVED;
  }
}
