package org.alliance.casetracking.application.lists;

import java.time.Duration;
import java.time.Instant;
import org.alliance.casetracking.domain.CaseSummary;
import org.alliance.casetracking.domain.Turn;
import org.alliance.contracts.values.code.Coded;

/// The reasons why a coordinator looks at a case, in the order of the page. Each case of a list has
/// one holder, who has to act next, and one due time.
public enum Worklist implements Coded {
  /// Every firm that could take the case was asked, or there was none.
  NO_FIRM_FOUND(Holder.COORDINATOR, Duration.ofDays(1)),
  /// The firm that had the case could not go on.
  HANDED_BACK(Holder.COORDINATOR, Duration.ofDays(1)),
  /// A firm that is asked has a question, and its time to answer runs.
  QUESTION(Holder.COORDINATOR, Duration.ofHours(4)),
  /// The firm that has the case, or is asked, has not read our notice.
  FIRM_NOT_REACHED(Holder.COORDINATOR, Duration.ofDays(1)),
  /// A firm has the case and did not take on all that the client asked for.
  OPEN_NEEDS(Holder.COORDINATOR, Duration.ofDays(2)),
  /// A firm has less than a day left to answer.
  OFFER_ENDS_SOON(Holder.FIRM, Duration.ZERO),
  /// Another organisation was asked to take a declined report, and declined or did not answer.
  HAND_OVER_NOT_TAKEN(Holder.TRIAGE, Duration.ofDays(1)),
  /// In mandate, and nobody has asked the client whether law firms may be asked.
  CONSENT_MISSING(Holder.DESK, Duration.ofDays(1)),
  /// The firm has recorded a service as done, and the client says otherwise.
  SERVICE_DISPUTED(Holder.COORDINATOR, Duration.ofDays(2)),
  /// A service that the client was connected with is on hold.
  SERVICE_ON_HOLD(Holder.FIRM, Duration.ofDays(7)),
  /// A firm has the case, and nothing was heard of it for 14 days.
  NO_NEWS(Holder.FIRM, Duration.ofDays(14));

  /// Who has to act next.
  public enum Holder implements Coded {
    COORDINATOR,
    DESK,
    FIRM,
    TRIAGE
  }

  /// How long before its end an offer is on the list.
  public static final Duration ENDS_SOON = Duration.ofDays(1);

  private final Holder holder;
  private final Duration patience;

  Worklist(Holder holder, Duration patience) {
    this.holder = holder;
    this.patience = patience;
  }

  public Holder holder() {
    return holder;
  }

  /// How long a case may rest before it is due.
  public Duration patience() {
    return patience;
  }

  public Instant dueOf(CaseSummary summary) {
    return switch (this) {
      case OFFER_ENDS_SOON -> summary.answerBy().orElse(summary.lastEvent());
      case HAND_OVER_NOT_TAKEN ->
          summary.turn().map(Turn::due).orElse(summary.lastEvent().plus(patience));
      case SERVICE_DISPUTED -> summary.disputedSince().orElse(summary.lastEvent()).plus(patience);
      case SERVICE_ON_HOLD -> summary.onHoldSince().orElse(summary.lastEvent()).plus(patience);
      case QUESTION -> summary.askedAt().orElse(summary.lastEvent()).plus(patience);
      case FIRM_NOT_REACHED -> summary.unreachedAt().orElse(summary.lastEvent()).plus(patience);
      case NO_FIRM_FOUND, HANDED_BACK, OPEN_NEEDS, CONSENT_MISSING, NO_NEWS ->
          summary.lastEvent().plus(patience);
    };
  }
}
