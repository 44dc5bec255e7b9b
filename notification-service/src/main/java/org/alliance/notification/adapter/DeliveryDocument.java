package org.alliance.notification.adapter;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.Coded;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.NotificationKind;
import org.alliance.contracts.values.ServiceCategory;
import org.alliance.contracts.values.Urgency;
import org.alliance.contracts.values.UsState;
import org.alliance.contracts.values.Zip3;
import org.alliance.notification.domain.Delivery;
import org.alliance.notification.domain.Notice;
import org.jspecify.annotations.Nullable;

/// A delivery as it is stored. `at` is when it is due, or when it came into its state.
///
/// @param taken only if a sender has it: whether its reason ended meanwhile
record DeliveryDocument(
    String word,
    @Nullable NoticePart notice,
    int attempts,
    @Nullable Instant at,
    @Nullable Boolean taken) {
  record NoticePart(
      String caseId,
      String firm,
      String kind,
      @Nullable FactsPart facts,
      @Nullable Instant answerBy) {}

  record FactsPart(
      String usState,
      String area,
      List<String> speaks,
      List<String> reads,
      List<String> services,
      String urgency) {}

  static DeliveryDocument of(Delivery delivery) {
    return switch (delivery) {
      case Delivery.Absent() -> new DeliveryDocument("absent", null, 0, null, null);
      case Delivery.WaitingForAddress(var notice, var since) -> of(delivery, notice, since);
      case Delivery.Due(var notice, _, var notBefore) -> of(delivery, notice, notBefore);
      case Delivery.Taken(var notice, var attempts, var leaseUntil, var isOver) ->
          new DeliveryDocument(
              Delivery.wordFor(delivery), part(notice), attempts, leaseUntil, isOver);
      case Delivery.Sent(var notice, _, var at) -> of(delivery, notice, at);
      case Delivery.Failed(var notice, _, var at) -> of(delivery, notice, at);
      case Delivery.Cancelled(var notice, _, var at) -> of(delivery, notice, at);
      case Delivery.Forestalled(var at) ->
          new DeliveryDocument(Delivery.wordFor(delivery), null, 0, at, null);
    };
  }

  private static DeliveryDocument of(Delivery delivery, Notice notice, Instant at) {
    return new DeliveryDocument(
        Delivery.wordFor(delivery), part(notice), Delivery.attemptsOf(delivery), at, null);
  }

  Delivery toDomain() {
    if (notice == null || at == null) {
      return at == null ? new Delivery.Absent() : new Delivery.Forestalled(at);
    }
    var told = notice(notice);
    return switch (word) {
      case "waiting-for-address" -> new Delivery.WaitingForAddress(told, at);
      case "due" ->
          taken == null
              ? new Delivery.Due(told, attempts, at)
              : new Delivery.Taken(told, attempts, at, taken);
      case "sent" -> new Delivery.Sent(told, attempts, at);
      case "failed" -> new Delivery.Failed(told, attempts, at);
      case "cancelled" -> new Delivery.Cancelled(told, attempts, at);
      default -> throw new IllegalStateException("A stored delivery is in no known state");
    };
  }

  private static NoticePart part(Notice notice) {
    return new NoticePart(
        notice.caseId().value(),
        notice.firm().value(),
        notice.kind().code(),
        notice.facts().map(DeliveryDocument::part).orElse(null),
        notice.answerBy().orElse(null));
  }

  private static FactsPart part(CaseFacts facts) {
    return new FactsPart(
        facts.state().name(),
        facts.area().value(),
        facts.speaks().stream().map(LanguageTag::value).toList(),
        facts.reads().stream().map(LanguageTag::value).toList(),
        facts.services().stream().map(Coded::code).toList(),
        facts.urgency().code());
  }

  private static Notice notice(NoticePart part) {
    return new Notice(
        new CaseId(part.caseId),
        new FirmId(part.firm),
        Coded.of(NotificationKind.class, part.kind),
        Optional.ofNullable(part.facts).map(DeliveryDocument::facts),
        Optional.ofNullable(part.answerBy));
  }

  private static CaseFacts facts(FactsPart part) {
    return new CaseFacts(
        UsState.valueOf(part.usState),
        new Zip3(part.area),
        part.speaks.stream().map(LanguageTag::new).toList(),
        part.reads.stream().map(LanguageTag::new).toList(),
        part.services.stream().map(code -> Coded.of(ServiceCategory.class, code)).toList(),
        Coded.of(Urgency.class, part.urgency));
  }
}
