package org.alliance.notification.domain;

import java.time.Instant;
import java.util.Optional;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.NotificationChannel;
import org.alliance.contracts.values.NotificationKind;
import org.alliance.contracts.values.Urgency;

/// What somebody is told.
///
/// @param caseNumber the number that people say; empty if the event did not tell it
/// @param facts the offer's summary; empty for any other kind, which names only the case
/// @param answerBy until when an offer may be answered; empty for any other kind
public record Notice(
    CaseId caseId,
    Optional<CaseNumber> caseNumber,
    Recipient recipient,
    NotificationKind kind,
    NotificationChannel channel,
    Optional<CaseFacts> facts,
    Optional<Instant> answerBy) {
  /// A mail to a firm.
  public Notice(
      CaseId caseId,
      Optional<CaseNumber> caseNumber,
      FirmId firm,
      NotificationKind kind,
      Optional<CaseFacts> facts,
      Optional<Instant> answerBy) {
    this(
        caseId,
        caseNumber,
        new Recipient.OfFirm(firm),
        kind,
        NotificationChannel.EMAIL,
        facts,
        answerBy);
  }

  /// A message to the client: that there is one, and nothing of the case.
  public static Notice toClient(CaseId caseId, NotificationChannel channel) {
    return new Notice(
        caseId,
        Optional.empty(),
        new Recipient.Client(),
        NotificationKind.CLIENT_MESSAGE,
        channel,
        Optional.empty(),
        Optional.empty());
  }

  /// The same about another occasion.
  public Notice as(NotificationKind other) {
    return new Notice(caseId, caseNumber, recipient, other, channel, facts, answerBy);
  }

  /// The same with another deadline.
  Notice until(Instant by) {
    return new Notice(caseId, caseNumber, recipient, kind, channel, facts, Optional.of(by));
  }

  /// The firm that it is for; empty if it is for the client.
  public Optional<FirmId> firm() {
    return recipient.firmId();
  }

  public boolean isForClient() {
    return recipient instanceof Recipient.Client;
  }

  /// Whether it goes out before others when there is a backlog.
  public boolean isFirst() {
    return switch (kind) {
      case ASSIGNMENT, REMINDER, CLIENT_MESSAGE -> true;
      case OFFER -> facts.filter(told -> told.urgency() == Urgency.URGENT).isPresent();
      case THANKS, OFFER_EXPIRED, TEAM, HAND_BACK -> false;
    };
  }

  /// Whether there is no reason any more to send it: the time to answer an offer has passed.
  boolean isOver(Instant now) {
    return answerBy.filter(by -> !now.isBefore(by)).isPresent();
  }
}
