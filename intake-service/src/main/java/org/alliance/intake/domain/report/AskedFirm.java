package org.alliance.intake.domain.report;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.referral.ConflictFinding;

/// A firm that is being asked for a case, and how often it has compared lists for it.
///
/// @param answerBy when its time to answer is over; empty of firms that were asked before this was
///   kept
/// @param checks tries that were begun. A try counts before the vault is opened, so a try that
///   breaks off counts, too
/// @param answered tries that came to an answer
/// @param refused why calls were refused since the firm was asked, each reason once
/// @param review how far a person of the firm is with looking at the names
public record AskedFirm(
    OfferId offer,
    FirmId firm,
    Optional<Instant> answerBy,
    int checks,
    int answered,
    Set<Refusal> refused,
    Review review) {
  /// Each answer says one bit about who the client is; three say too little to find somebody.
  public static final int MOST_CHECKS = 3;

  public AskedFirm {
    refused = Set.copyOf(refused);
  }

  /// One person of the firm looks at the names once, and says what they found.
  public sealed interface Review {
    /// No check has asked for a person.
    record NotDue() implements Review {}

    /// A check has asked for a person, and nobody has looked.
    record Due() implements Review {}

    /// @param staff the pseudonym of the person who opened the names
    record Opened(String staff) implements Review {}

    /// A finding was recorded. The names stay closed.
    record Recorded() implements Review {}
  }

  static AskedFirm of(OfferId offer, FirmId firm, Instant answerBy) {
    return new AskedFirm(offer, firm, Optional.of(answerBy), 0, 0, Set.of(), new Review.NotDue());
  }

  /// Whether the firm can still answer: matching may not have noted yet that it cannot.
  boolean mayAnswerAt(Instant now) {
    return answerBy.filter(now::isAfter).isEmpty();
  }

  boolean hasUntil(Instant time) {
    return answerBy.filter(time::equals).isPresent();
  }

  AskedFirm until(Instant later) {
    return new AskedFirm(offer, firm, Optional.of(later), checks, answered, refused, review);
  }

  /// Whether the names were opened, or a person has said what they found. No list is compared then.
  boolean isLookedAt() {
    return review instanceof Review.Opened || review instanceof Review.Recorded;
  }

  AskedFirm begunOnceMore() {
    return with(checks + 1, answered, refused, review);
  }

  /// The latest finding holds. It asks for a person, or it takes that back.
  AskedFirm answeredOnceMore(ConflictFinding finding) {
    return with(
        checks,
        answered + 1,
        refused,
        finding == ConflictFinding.NEEDS_REVIEW ? new Review.Due() : new Review.NotDue());
  }

  AskedFirm refused(Refusal reason) {
    var reasons = EnumSet.of(reason);
    reasons.addAll(refused);
    return with(checks, answered, reasons, review);
  }

  AskedFirm now(Review changed) {
    return with(checks, answered, refused, changed);
  }

  private AskedFirm with(int begun, int told, Set<Refusal> reasons, Review step) {
    return new AskedFirm(offer, firm, answerBy, begun, told, reasons, step);
  }
}
