package org.alliance.notification.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.notice.NotificationChannel;
import org.alliance.contracts.values.notice.NotificationKind;
import org.alliance.contracts.values.report.Urgency;

/// What somebody is told.
///
/// @param caseId empty for a digest, which is about no single case
/// @param caseNumber the number that people say; empty if the event did not tell it
/// @param facts the offer's summary; empty for any other kind, which names only the case
/// @param answerBy until when an offer may be answered; empty for any other kind
/// @param period what a digest is about; empty for any other kind
/// @param detail present in follow-ups, near time limits and what has become of a report
public record Notice(
    Optional<CaseId> caseId,
    Optional<CaseNumber> caseNumber,
    Recipient recipient,
    NotificationKind kind,
    NotificationChannel channel,
    Optional<CaseFacts> facts,
    Optional<Instant> answerBy,
    Optional<Period> period,
    Optional<Detail> detail) {
  private static final ZoneOffset LAST_ON_EARTH = ZoneOffset.ofHours(-12);

  /// @param from the first moment that counts
  /// @param until the first moment that does not count any more
  public record Period(Instant from, Instant until) {}

  /// A mail to a firm.
  public Notice(
      CaseId caseId,
      Optional<CaseNumber> caseNumber,
      FirmId firm,
      NotificationKind kind,
      Optional<CaseFacts> facts,
      Optional<Instant> answerBy) {
    this(
        Optional.of(caseId),
        caseNumber,
        new Recipient.OfFirm(firm),
        kind,
        NotificationChannel.EMAIL,
        facts,
        answerBy,
        Optional.empty(),
        Optional.empty());
  }

  /// A message to the client: that there is one, and nothing of the case.
  public static Notice toClient(CaseId caseId, NotificationChannel channel) {
    return new Notice(
        Optional.of(caseId),
        Optional.empty(),
        new Recipient.Client(),
        NotificationKind.CLIENT_MESSAGE,
        channel,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  public static Notice digest(Recipient recipient, Period period) {
    return new Notice(
        Optional.empty(),
        Optional.empty(),
        recipient,
        NotificationKind.DIGEST,
        NotificationChannel.EMAIL,
        Optional.empty(),
        Optional.empty(),
        Optional.of(period),
        Optional.empty());
  }

  /// A mail to somebody of a partner organisation. It names the case and nothing of it.
  public static Notice toPartner(
      CaseId caseId,
      Optional<CaseNumber> number,
      Recipient.OfPartner reader,
      NotificationKind kind,
      Optional<Instant> answerBy,
      Optional<Detail> detail) {
    return new Notice(
        Optional.of(caseId),
        number,
        reader,
        kind,
        NotificationChannel.EMAIL,
        Optional.empty(),
        answerBy,
        Optional.empty(),
        detail);
  }

  /// A mail to a coordinator. It names the case and nothing of it.
  public static Notice toCoordinator(
      CaseId caseId, Optional<CaseNumber> number, String person, NotificationKind kind) {
    return new Notice(
        Optional.of(caseId),
        number,
        new Recipient.OfCoordinator(person),
        kind,
        NotificationChannel.EMAIL,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /// The same with a detail.
  public Notice with(Detail other) {
    return new Notice(
        caseId, caseNumber, recipient, kind, channel, facts, answerBy, period, Optional.of(other));
  }

  /// The same with the number that people say.
  public Notice numbered(CaseNumber number) {
    return new Notice(
        caseId, Optional.of(number), recipient, kind, channel, facts, answerBy, period, detail);
  }

  /// The same about another occasion.
  public Notice as(NotificationKind other) {
    return new Notice(
        caseId, caseNumber, recipient, other, channel, facts, answerBy, period, detail);
  }

  /// The same with another deadline.
  Notice until(Instant by) {
    return new Notice(
        caseId, caseNumber, recipient, kind, channel, facts, Optional.of(by), period, detail);
  }

  /// The same on the pages instead of by mail.
  public Notice onPages() {
    return new Notice(
        caseId,
        caseNumber,
        recipient,
        kind,
        NotificationChannel.PORTAL,
        facts,
        answerBy,
        period,
        detail);
  }

  /// The same for somebody of the firm. It has no facts of the case: within a firm not everybody
  /// may hear of each case, so people read them where the firm decides who may.
  public Notice toPerson(FirmId firm, String person) {
    return new Notice(
        caseId,
        caseNumber,
        new Recipient.OfPerson(firm, person),
        kind,
        channel,
        Optional.empty(),
        answerBy,
        period,
        detail);
  }

  /// The firm that it is for, or whose people it is for; empty if it is for the client.
  public Optional<FirmId> firm() {
    return recipient.firmId();
  }

  public boolean isForClient() {
    return recipient instanceof Recipient.Client;
  }

  /// Whether it goes out before others when there is a backlog.
  public boolean isFirst() {
    return switch (kind) {
      case ASSIGNMENT, REMINDER, CLIENT_MESSAGE, HAND_OVER_REMINDER -> true;
      case OFFER -> facts.filter(told -> told.urgency() == Urgency.URGENT).isPresent();
      case THANKS,
          OFFER_EXPIRED,
          TEAM,
          HAND_BACK,
          QUESTION_ANSWERED,
          UNREAD,
          UNREAD_ESCALATED,
          DIGEST,
          FOLLOW_UP,
          DEADLINE_NEAR,
          HAND_OVER_OFFERED,
          REPORT_STATUS,
          QUESTION_ASKED,
          ESCALATED ->
          false;
    };
  }

  /// Whether it waits until its time, and nobody misses it if its reason ends before.
  public boolean isReminder() {
    return switch (kind) {
      case REMINDER, UNREAD, HAND_OVER_REMINDER -> true;
      case UNREAD_ESCALATED -> !(recipient instanceof Recipient.OfCoordinator);
      case OFFER,
          ASSIGNMENT,
          THANKS,
          OFFER_EXPIRED,
          TEAM,
          HAND_BACK,
          CLIENT_MESSAGE,
          QUESTION_ANSWERED,
          DIGEST,
          FOLLOW_UP,
          DEADLINE_NEAR,
          HAND_OVER_OFFERED,
          REPORT_STATUS,
          QUESTION_ASKED,
          ESCALATED ->
          false;
    };
  }

  /// Whether there is no reason any more to send it: the time to answer has passed, or the day is
  /// over everywhere.
  boolean isOver(Instant now) {
    return answerBy.filter(by -> !now.isBefore(by)).isPresent()
        || detail
            .filter(told -> told instanceof Detail.Day(var day) && isOver(day, now))
            .isPresent();
  }

  private static boolean isOver(LocalDate day, Instant now) {
    return now.atOffset(LAST_ON_EARTH).toLocalDate().isAfter(day);
  }
}
