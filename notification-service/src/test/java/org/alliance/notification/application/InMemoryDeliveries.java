package org.alliance.notification.application;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.contracts.values.notice.NotificationKind;
import org.alliance.kit.aggregate.Versioned;
import org.alliance.notification.domain.Delivery;
import org.alliance.notification.domain.DeliveryState;
import org.alliance.notification.domain.Notice;
import org.alliance.notification.domain.Recipient;
import org.alliance.testkit.InMemoryAggregates;

/// Looks the deliveries of a store up.
record InMemoryDeliveries(InMemoryAggregates<Delivery, Delivery.Event> store)
    implements Deliveries {
  private static final Comparator<Found> LATEST_FIRST =
      Comparator.comparing((Found found) -> found.place().since()).reversed();

  private Stream<Found> planned() {
    return store.all().values().stream()
        .filter(one -> DeliveryState.PLANNED.contains(DeliveryState.of(one.state())))
        .map((Versioned<Delivery> one) -> new Found(one.id(), one.state()));
  }

  private static Notice notice(Found found) {
    return Delivery.noticeOf(found.delivery());
  }

  private static DeliveryState state(Found found) {
    return DeliveryState.of(found.delivery());
  }

  @Override
  public List<String> due(Instant now, int limit) {
    return planned()
        .filter(found -> state(found) == DeliveryState.DUE || state(found) == DeliveryState.HELD)
        .filter(found -> !found.place().since().isAfter(now))
        .sorted(
            Comparator.comparing((Found found) -> !notice(found).isFirst())
                .thenComparing(found -> found.place().since())
                .thenComparing(Found::id))
        .limit(limit)
        .map(Found::id)
        .toList();
  }

  @Override
  public List<String> waitingForAddress(List<FirmId> firms, int limit) {
    return planned()
        .filter(found -> state(found) == DeliveryState.WAITING_FOR_ADDRESS)
        .filter(found -> notice(found).firm().filter(firms::contains).isPresent())
        .limit(limit)
        .map(Found::id)
        .toList();
  }

  @Override
  public List<String> unsent(FirmId firm, Optional<CaseId> about, Set<NotificationKind> kinds) {
    return planned()
        .filter(found -> DeliveryState.UNSENT.contains(state(found)))
        .filter(found -> kinds.contains(notice(found).kind()))
        .filter(found -> notice(found).firm().equals(Optional.of(firm)))
        .filter(found -> about.isEmpty() || notice(found).caseId().equals(about))
        .map(Found::id)
        .toList();
  }

  @Override
  public List<String> unsent(CaseId id, boolean onlyToClient) {
    return planned()
        .filter(found -> DeliveryState.UNSENT.contains(state(found)))
        .filter(found -> notice(found).caseId().equals(Optional.of(id)))
        .filter(found -> !onlyToClient || notice(found).isForClient())
        .map(Found::id)
        .toList();
  }

  @Override
  public List<Found> toFirm(FirmId firm, Set<NotificationKind> kinds, Instant from, int limit) {
    return planned()
        .filter(found -> notice(found).recipient().equals(new Recipient.OfFirm(firm)))
        .filter(found -> kinds.contains(notice(found).kind()))
        .filter(found -> !found.place().since().isBefore(from))
        .sorted(LATEST_FIRST)
        .limit(limit)
        .toList();
  }

  @Override
  public Optional<CaseNumber> numberOf(CaseId id) {
    return planned()
        .filter(found -> notice(found).caseId().equals(Optional.of(id)))
        .flatMap(found -> notice(found).caseNumber().stream())
        .findFirst();
  }

  @Override
  public List<Found> toPerson(
      Optional<OrganisationId> organisation, String person, Instant from, int limit) {
    var reader =
        organisation
            .<Recipient>map(one -> new Recipient.OfPartner(one, person))
            .orElseGet(() -> new Recipient.OfCoordinator(person));
    return planned()
        .filter(found -> notice(found).recipient().equals(reader))
        .filter(found -> notice(found).kind() != NotificationKind.DIGEST)
        .filter(found -> !found.place().since().isBefore(from))
        .sorted(LATEST_FIRST)
        .limit(limit)
        .toList();
  }

  @Override
  public List<Found> find(Filter filter, int skip, int limit) {
    return planned().skip(skip).limit(limit).toList();
  }

  @Override
  public Optional<Found> find(String id) {
    return planned().filter(found -> found.id().equals(id)).findFirst();
  }

  @Override
  public List<Found> in(DeliveryState state, Optional<Place> after, int limit) {
    return planned().filter(found -> state(found) == state).limit(limit).toList();
  }

  @Override
  public long count(DeliveryState state) {
    return planned().filter(found -> state(found) == state).count();
  }
}
