package org.alliance.notification.adapter.pages;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.alliance.contracts.values.FirmId;
import org.alliance.kit.security.Caller;
import org.alliance.kit.web.ApiProblem;
import org.alliance.notification.application.FirmNotices;
import org.alliance.notification.application.InboxReads;
import org.alliance.notification.application.address.People;
import org.alliance.notification.application.address.Person;
import org.springframework.stereotype.Component;

/// The notices to a firm that one of its people wants to see.
@Component
final class InboxItems {
  private static final int MOST = 100;

  private final FirmNotices notices;
  private final InboxReads reads;
  private final People people;
  private final Clock clock;

  InboxItems(FirmNotices notices, InboxReads reads, People people, Clock clock) {
    this.notices = notices;
    this.reads = reads;
    this.people = people;
    this.clock = clock;
  }

  /// @param person a pseudonym
  record Reader(FirmId firm, String person) {
    static Reader current() {
      var caller = Caller.current();
      return new Reader(
          caller.firm().filter(caller::worksAt).orElseThrow(() -> ApiProblem.notFound("firm")),
          caller.staffId().orElseThrow(() -> ApiProblem.notFound("reader")));
    }
  }

  record Item(DeliveryRow row, boolean isNew) {}

  /// How many notices are new, for the menu.
  record Unread(long unread) {}

  List<Item> of(Reader reader) {
    var seen = reads.seenUntil(reader.person()).orElse(Instant.EPOCH);
    return since(Instant.EPOCH, reader).stream()
        .map(row -> new Item(row, row.since().isAfter(seen)))
        .toList();
  }

  Unread unread(Reader reader) {
    var seen = reads.seenUntil(reader.person()).orElse(Instant.EPOCH);
    return new Unread(
        since(seen, reader).stream().filter(row -> row.since().isAfter(seen)).count());
  }

  private List<DeliveryRow> since(Instant from, Reader reader) {
    var firm = reader.firm();
    var own =
        people.find(firm, reader.person()).orElseGet(() -> Person.unknown(reader.person(), firm));
    return notices.of(firm, from, clock.instant(), MOST).stream()
        .map(DeliveryRow::of)
        .filter(row -> !own.hidden().contains(row.kind()))
        .toList();
  }

  void seen(Reader reader) {
    reads.seen(reader.person(), clock.instant());
  }
}
