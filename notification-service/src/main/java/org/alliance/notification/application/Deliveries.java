package org.alliance.notification.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.contracts.values.notice.NotificationChannel;
import org.alliance.contracts.values.notice.NotificationKind;
import org.alliance.notification.domain.Delivery;
import org.alliance.notification.domain.DeliveryState;

/// Which deliveries are there?
public interface Deliveries {
  /// @param since when it is due, or since when it has been in its state
  record Place(Instant since, String id) {}

  record Found(String id, Delivery delivery) {
    public Place place() {
      return new Place(Delivery.since(delivery), id);
    }
  }

  /// The ids of deliveries that were due at this time, or are held no longer; those that go out
  /// before others first.
  List<String> due(Instant now, int limit);

  /// The ids of deliveries that wait for the address of one of these firms, in no order.
  List<String> waitingForAddress(List<FirmId> firms, int limit);

  /// The ids of deliveries of these kinds to the firm and its people that have not been sent.
  ///
  /// @param about empty for any case
  List<String> unsent(FirmId firm, Optional<CaseId> about, Set<NotificationKind> kinds);

  /// The ids of deliveries about this case that have not been sent.
  ///
  /// @param onlyToClient leaves out those to firms
  List<String> unsent(CaseId id, boolean onlyToClient);

  /// Deliveries of some kinds to a firm itself that have been in their state since then, the latest
  /// first.
  List<Found> toFirm(FirmId firm, Set<NotificationKind> kinds, Instant from, int limit);

  /// The number of a case, if a notice about it told it.
  Optional<CaseNumber> numberOf(CaseId id);

  /// Deliveries to somebody outside firms that have been in their state since then, without
  /// digests, the latest first.
  ///
  /// @param organisation of the person; empty for a coordinator
  List<Found> toPerson(
      Optional<OrganisationId> organisation, String person, Instant from, int limit);

  /// Deliveries that fit a filter, the latest in their state first.
  List<Found> find(Filter filter, int skip, int limit);

  /// @param state empty for all that were planned
  /// @param about the id or the number of a case
  record Filter(
      Optional<DeliveryState> state,
      Optional<NotificationKind> kind,
      Optional<NotificationChannel> channel,
      Optional<FirmId> firm,
      Optional<String> about) {}

  Optional<Found> find(String id);

  /// Deliveries in a state, those that have been in it for longest first.
  ///
  /// @param after the place of the last one of the page before; empty for the first page
  List<Found> in(DeliveryState state, Optional<Place> after, int limit);

  long count(DeliveryState state);
}
