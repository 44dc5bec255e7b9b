package org.alliance.casetracking.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alliance.contracts.values.FirmId;
import org.alliance.kit.decision.Decider;
import org.alliance.kit.decision.Decision;

/// All that was heard of one case, oldest first. Events of different services may come in any
/// order; the file is the same in the end.
public record CaseFile(List<Entry> entries) {
  private static final String REFERRAL = "matching/referral";

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

  /// Whether a firm may look into the file: the one that was given the case last may, while it has
  /// it and once it has done the work. One that handed it back, or that the client has left, has no
  /// more business with the client. Matching and the firm may be heard of in any order, so each
  /// ending is held against one time that the firm was given the case.
  public boolean isOpenTo(FirmId firm) {
    var isLast = latest(all("firm-assigned.v1")).filter(entry -> isOf(entry, firm)).isPresent();
    var given = all("firm-assigned.v1").filter(entry -> isOf(entry, firm)).count();
    var endings = all("engagement-ended.v1").filter(entry -> isOf(entry, firm)).toList();
    return isLast && (given > endings.size() || isDone(latest(endings.stream())));
  }

  private static boolean isOf(Entry entry, FirmId firm) {
    return entry.detail("firm").equals(firm.value());
  }

  private static boolean isDone(Optional<Entry> ending) {
    return ending.filter(entry -> entry.detail("ending").equals("done")).isPresent();
  }

  /// Whether the client has withdrawn and nobody has undone that. A firm that has the case keeps
  /// it: only the client and the firm end what is between them.
  public boolean isWithdrawn() {
    return latest(
            entries.stream()
                .filter(entry ->
                    entry.type().equals("client-withdrew.v1")
                        || entry.type().equals("withdrawal-undone.v1")))
        .filter(entry -> entry.type().equals("client-withdrew.v1"))
        .isPresent();
  }

  /// Where the case is now.
  public FlowState state() {
    if (isWithFirm()) {
      return hasSinceLastEnding("service-connected.v1")
          ? FlowState.CONNECTED
          : hasSinceLastEnding("team-staffed.v1") ? FlowState.STAFFED : FlowState.ASSIGNED;
    }
    if (isWithdrawn() || isConsent("withdrawn")) {
      return FlowState.WITHDRAWN;
    }
    if (hasEndedForGood() && !isAskedForAgain()) {
      return FlowState.ENDED;
    }
    return last(REFERRAL).map(CaseFile::referralState).orElseGet(this::triageState);
  }

  /// More firms were given the case than have ended their work. What a firm does shows, too, that
  /// it has it: matching may be heard of later.
  private boolean isWithFirm() {
    return count("firm-assigned.v1") > count("engagement-ended.v1")
        || hasSinceLastEnding("team-staffed.v1")
        || hasSinceLastEnding("service-connected.v1");
  }

  private boolean hasSinceLastEnding(String type) {
    var ended = lastEnding().map(Entry::seq).orElse(0L);
    return all(type).anyMatch(entry -> entry.seq() > ended);
  }

  private Optional<Entry> lastEnding() {
    return latest(all("engagement-ended.v1"));
  }

  private boolean hasEndedForGood() {
    return lastEnding()
        .filter(ending -> !ending.detail("ending").equals("handed-back"))
        .isPresent();
  }

  /// Matching has gone on after the last firm: a withdrawal was undone after that firm had stopped.
  private boolean isAskedForAgain() {
    return count("firm-assigned.v1") >= count("engagement-ended.v1")
        && last(REFERRAL).filter(last -> referralState(last) != FlowState.IN_MANDATE).isPresent();
  }

  /// What the client said last of asking law firms.
  private boolean isConsent(String change) {
    return latest(
            all("consent-changed.v1")
                .filter(entry -> entry.detail("recipient").equals("law-firms")))
        .filter(entry -> entry.detail("change").equals(change))
        .isPresent();
  }

  private Optional<Entry> last(String source) {
    return latest(entries.stream().filter(entry -> entry.source().equals(source)));
  }

  /// Of one owner's events: the owner's own order counts, not the clock's.
  private static Optional<Entry> latest(Stream<Entry> some) {
    return some.max(Comparator.comparingLong(Entry::seq));
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
        ? (mayFirmsBeAsked() ? FlowState.IN_MANDATE : FlowState.WAITING_FOR_CONSENT)
        : has("report-declined.v1")
            ? FlowState.DECLINED
            : has("review-requested.v1") ? FlowState.NEEDS_REVIEW : FlowState.RECEIVED;
  }

  /// An entry that says nothing of consent is older than the question; consent was presumed then.
  private boolean mayFirmsBeAsked() {
    return isConsent("given")
        || first("case-accepted.v1")
            .filter(accepted -> !accepted.detail("mayAskFirms").equals("false"))
            .isPresent();
  }
}
