package org.alliance.notification.adapter.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.contracts.values.Zip3;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.notice.ContactRule;
import org.alliance.contracts.values.notice.NotificationChannel;
import org.alliance.contracts.values.notice.NotificationKind;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.referral.FollowUpReason;
import org.alliance.contracts.values.report.Urgency;
import org.alliance.notification.domain.Attempt;
import org.alliance.notification.domain.Attempts;
import org.alliance.notification.domain.Delivery;
import org.alliance.notification.domain.DeliveryState;
import org.alliance.notification.domain.Detail;
import org.alliance.notification.domain.Notice;
import org.alliance.notification.domain.Recipient;
import org.alliance.notification.domain.ReportStanding;
import org.jspecify.annotations.Nullable;

/// A delivery as it is stored.
///
/// @param at when it is due, or when it came into its state
/// @param taken only if a sender has it: whether its reason ended meanwhile
/// @param tries the latest attempts; absent if there was none
/// @param rule only if it is blocked
/// @param first true if it goes out before others; absent otherwise
record DeliveryDocument(
    DeliveryState word,
    @Nullable NoticePart notice,
    int attempts,
    @Nullable Instant at,
    @Nullable Boolean taken,
    @Nullable List<TryPart> tries,
    @Nullable ContactRule rule,
    @Nullable Boolean first) {
  record TryPart(Instant at, String provider, String answer) {}

  /// @param caseId absent in a digest
  /// @param firm absent if it is for the client, a partner organisation or a coordinator
  /// @param person only if it is for somebody of a firm or an organisation, or for a coordinator
  /// @param channel absent for e-mail
  /// @param from only in a digest, as `until`
  /// @param organisation only if it is for somebody of a partner organisation
  /// @param reason only in a follow-up
  /// @param standing only in what has become of a report
  /// @param day only of a time limit of the law, in ISO form
  record NoticePart(
      @Nullable CaseId caseId,
      @Nullable CaseNumber caseNumber,
      @Nullable FirmId firm,
      @Nullable String person,
      NotificationKind kind,
      @Nullable NotificationChannel channel,
      @Nullable FactsPart facts,
      @Nullable Instant answerBy,
      @Nullable Instant from,
      @Nullable Instant until,
      @Nullable OrganisationId organisation,
      @Nullable FollowUpReason reason,
      @Nullable ReportStanding standing,
      @Nullable String day) {
    static NoticePart of(Notice notice) {
      return new NoticePart(
          notice.caseId().orElse(null),
          notice.caseNumber().orElse(null),
          notice.firm().orElse(null),
          switch (notice.recipient()) {
            case Recipient.OfPerson(_, var person) -> person;
            case Recipient.OfPartner(_, var person) -> person;
            case Recipient.OfCoordinator(var person) -> person;
            case Recipient.OfFirm _, Recipient.Client() -> null;
          },
          notice.kind(),
          notice.channel() == NotificationChannel.EMAIL ? null : notice.channel(),
          notice.facts().map(FactsPart::of).orElse(null),
          notice.answerBy().orElse(null),
          notice.period().map(Notice.Period::from).orElse(null),
          notice.period().map(Notice.Period::until).orElse(null),
          notice.recipient() instanceof Recipient.OfPartner(var organisation, _)
              ? organisation
              : null,
          notice.detail().orElse(null) instanceof Detail.Reason(var reason) ? reason : null,
          notice.detail().orElse(null) instanceof Detail.Standing(var standing) ? standing : null,
          notice.detail().orElse(null) instanceof Detail.Day(var day) ? day.toString() : null);
    }

    Notice toDomain() {
      return new Notice(
          Optional.ofNullable(caseId),
          Optional.ofNullable(caseNumber),
          recipient(),
          kind,
          channel == null ? NotificationChannel.EMAIL : channel,
          Optional.ofNullable(facts).map(FactsPart::toDomain),
          Optional.ofNullable(answerBy),
          from == null || until == null
              ? Optional.empty()
              : Optional.of(new Notice.Period(from, until)),
          detail());
    }

    private Optional<Detail> detail() {
      return Optional.ofNullable(reason)
          .<Detail>map(Detail.Reason::new)
          .or(() -> Optional.ofNullable(standing).map(Detail.Standing::new))
          .or(() -> Optional.ofNullable(day).map(LocalDate::parse).map(Detail.Day::new));
    }

    private Recipient recipient() {
      if (organisation != null && person != null) {
        return new Recipient.OfPartner(organisation, person);
      }
      if (firm == null) {
        return person == null ? new Recipient.Client() : new Recipient.OfCoordinator(person);
      }
      return person == null ? new Recipient.OfFirm(firm) : new Recipient.OfPerson(firm, person);
    }
  }

  record FactsPart(
      UsState usState,
      Zip3 area,
      List<LanguageTag> speaks,
      List<LanguageTag> reads,
      List<ServiceCategory> services,
      Urgency urgency) {
    static FactsPart of(CaseFacts facts) {
      return new FactsPart(
          facts.state(),
          facts.area(),
          facts.speaks(),
          facts.reads(),
          facts.services(),
          facts.urgency());
    }

    CaseFacts toDomain() {
      return new CaseFacts(usState, area, speaks, reads, services, urgency);
    }
  }

  static DeliveryDocument of(Delivery delivery) {
    var notice = Delivery.notice(delivery);
    var attempts = Delivery.attemptsOf(delivery);
    return new DeliveryDocument(
        DeliveryState.of(delivery),
        notice.map(NoticePart::of).orElse(null),
        attempts.count(),
        delivery instanceof Delivery.Absent ? null : Delivery.since(delivery),
        delivery instanceof Delivery.Taken(_, _, _, var isOver) ? isOver : null,
        attempts.last().isEmpty()
            ? null
            : attempts.last().stream()
                .map(one -> new TryPart(one.at(), one.provider(), one.answer()))
                .toList(),
        delivery instanceof Delivery.Blocked(_, _, var rule, _) ? rule : null,
        notice.filter(Notice::isFirst).map(_ -> true).orElse(null));
  }

  Delivery toDomain() {
    if (notice == null || at == null) {
      return at == null ? new Delivery.Absent() : new Delivery.Forestalled(at);
    }
    var told = notice.toDomain();
    return switch (word) {
      case WAITING_FOR_ADDRESS -> new Delivery.WaitingForAddress(told, at);
      case DUE ->
          taken == null
              ? new Delivery.Due(told, all(), at)
              : new Delivery.Taken(told, all(), at, taken);
      case HELD -> new Delivery.Held(told, all(), at);
      case SENT -> new Delivery.Sent(told, all(), at);
      case BOUNCED -> new Delivery.Bounced(told, all(), at);
      case BLOCKED -> new Delivery.Blocked(told, all(), Objects.requireNonNull(rule), at);
      case FAILED -> new Delivery.Failed(told, all(), at);
      case CANCELLED -> new Delivery.Cancelled(told, all(), at);
      case ABSENT, FORESTALLED ->
          throw new IllegalStateException("A stored delivery has a notice that was never planned");
    };
  }

  private Attempts all() {
    return new Attempts(
        attempts,
        tries == null
            ? List.of()
            : tries.stream()
                .map(one -> new Attempt(one.at(), one.provider(), one.answer()))
                .toList());
  }
}
