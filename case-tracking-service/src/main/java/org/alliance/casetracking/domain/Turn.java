package org.alliance.casetracking.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.alliance.contracts.values.code.Coded;
import org.alliance.contracts.values.handover.HandOverAnswer;

/// Whose turn it is in an open case, and until when. Every open case has exactly one turn; a case
/// that is closed has none.
///
/// @param due when the holder has to have acted
public record Turn(Holder holder, Instant due) {
  /// Who has to act next.
  public enum Holder implements Coded {
    TRIAGE,
    /// The hotline desk, which asks the client.
    DESK,
    /// Matching, which looks for a firm by itself.
    MATCHING,
    COORDINATOR,
    FIRM,
    /// The organisation that is asked to take a declined report.
    PARTNER
  }

  private static final Duration A_DAY = Duration.ofDays(1);
  private static final Duration TWO_WEEKS = Duration.ofDays(14);

  /// @return empty if nobody has to act any more
  public static Optional<Turn> of(CaseFile file) {
    var last = file.lastEvent();
    return switch (file.state()) {
      case RECEIVED, NEEDS_REVIEW -> in(Holder.TRIAGE, last, A_DAY);
      case DECLINED -> ofHandOver(file);
      case WAITING_FOR_CONSENT -> in(Holder.DESK, last, A_DAY);
      case IN_MANDATE -> in(Holder.MATCHING, last, A_DAY);
      case OFFERED ->
          Optional.of(
              new Turn(
                  Holder.FIRM,
                  file.lastOpenOffer()
                      .map(offer -> file.answerBy(offer.event()))
                      .orElseGet(() -> last.plus(A_DAY))));
      case ESCALATED -> in(Holder.COORDINATOR, last, A_DAY);
      case ASSIGNED, STAFFED, CONNECTED -> in(Holder.FIRM, last, TWO_WEEKS);
      // Of a linked report the other one has a turn.
      case HANDED_OVER, ENDED, WITHDRAWN, LINKED -> Optional.empty();
    };
  }

  /// A report that was declined is closed unless an organisation is asked, or did not take it.
  private static Optional<Turn> ofHandOver(CaseFile file) {
    return file.lastOfHandOver()
        .flatMap(change ->
            switch (change.event()) {
              case CaseEvent.HandOverOffered offered ->
                  Optional.of(new Turn(Holder.PARTNER, offered.answerBy()));
              case CaseEvent.HandOverAnswered answered when goesBack(answered.answer()) ->
                  in(Holder.TRIAGE, change.time(), A_DAY);
              default -> Optional.empty();
            });
  }

  private static boolean goesBack(HandOverAnswer answer) {
    return answer == HandOverAnswer.DECLINED || answer == HandOverAnswer.TIMED_OUT;
  }

  private static Optional<Turn> in(Holder holder, Instant since, Duration patience) {
    return Optional.of(new Turn(holder, since.plus(patience)));
  }
}
