package org.alliance.notification.adapter.mongo;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.NotificationKind;
import org.alliance.contracts.values.ServiceCategory;
import org.alliance.contracts.values.Urgency;
import org.alliance.contracts.values.UsState;
import org.alliance.contracts.values.Zip3;
import org.alliance.notification.domain.Delivery;
import org.alliance.notification.domain.DeliveryState;
import org.alliance.notification.domain.Notice;
import org.jspecify.annotations.Nullable;

/// A delivery as it is stored.
///
/// @param at when it is due, or when it came into its state
/// @param taken only if a sender has it: whether its reason ended meanwhile
record DeliveryDocument(
    DeliveryState word,
    @Nullable NoticePart notice,
    int attempts,
    @Nullable Instant at,
    @Nullable Boolean taken) {
  record NoticePart(
      CaseId caseId,
      @Nullable CaseNumber caseNumber,
      FirmId firm,
      NotificationKind kind,
      @Nullable FactsPart facts,
      @Nullable Instant answerBy) {
    static NoticePart of(Notice notice) {
      return new NoticePart(
          notice.caseId(),
          notice.caseNumber().orElse(null),
          notice.firm(),
          notice.kind(),
          notice.facts().map(FactsPart::of).orElse(null),
          notice.answerBy().orElse(null));
    }

    Notice toDomain() {
      return new Notice(
          caseId,
          Optional.ofNullable(caseNumber),
          firm,
          kind,
          Optional.ofNullable(facts).map(FactsPart::toDomain),
          Optional.ofNullable(answerBy));
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
    return new DeliveryDocument(
        DeliveryState.of(delivery),
        Delivery.notice(delivery).map(NoticePart::of).orElse(null),
        Delivery.attemptsOf(delivery),
        delivery instanceof Delivery.Absent ? null : Delivery.since(delivery),
        delivery instanceof Delivery.Taken(_, _, _, var isOver) ? isOver : null);
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
              ? new Delivery.Due(told, attempts, at)
              : new Delivery.Taken(told, attempts, at, taken);
      case SENT -> new Delivery.Sent(told, attempts, at);
      case FAILED -> new Delivery.Failed(told, attempts, at);
      case CANCELLED -> new Delivery.Cancelled(told, attempts, at);
      case ABSENT, FORESTALLED ->
          throw new IllegalStateException("A stored delivery has a notice that was never planned");
    };
  }
}
