package org.alliance.notification.adapter.pages;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alliance.contracts.values.code.Coded;
import org.alliance.contracts.values.notice.NotificationKind;
import org.alliance.kit.security.Caller;
import org.alliance.kit.security.Role;
import org.alliance.kit.web.ApiProblem;
import org.alliance.notification.application.Deliveries.Found;
import org.alliance.notification.application.InboxReads;
import org.alliance.notification.application.Notices;
import org.alliance.notification.application.address.Addresses;
import org.alliance.notification.application.address.Coordinators;
import org.alliance.notification.application.address.PartnerReaders;
import org.alliance.notification.application.address.People;
import org.alliance.notification.application.address.Person;
import org.alliance.notification.application.post.StaffPages;
import org.alliance.notification.domain.Delivery;
import org.alliance.notification.domain.Detail;
import org.alliance.notification.domain.Notice;
import org.alliance.notification.domain.Recipient;
import org.springframework.stereotype.Component;

/// The notices that somebody wants to see: to their firm, or to themselves.
@Component
final class InboxItems {
  private static final int MOST = 100;

  private final Notices notices;
  private final InboxReads reads;
  private final People people;
  private final PartnerReaders partners;
  private final Coordinators coordinators;
  private final Addresses addresses;
  private final Clock clock;

  InboxItems(
      Notices notices,
      InboxReads reads,
      People people,
      PartnerReaders partners,
      Coordinators coordinators,
      Addresses addresses,
      Clock clock) {
    this.notices = notices;
    this.reads = reads;
    this.people = people;
    this.partners = partners;
    this.coordinators = coordinators;
    this.addresses = addresses;
    this.clock = clock;
  }

  /// Whose pages somebody works on; the code is a part of the keys of texts.
  enum Desk implements Coded {
    FIRM("/firm", "/preferences"),
    PARTNER("/partner", "/preferences/partner"),
    COORDINATOR("/coordination", "/preferences/coordinator");

    private final String home;
    private final String preferences;

    Desk(String home, String preferences) {
      this.home = home;
      this.preferences = preferences;
    }

    public String home() {
      return home;
    }

    public String preferences() {
      return preferences;
    }
  }

  /// @param who somebody of a firm or of a partner organisation, or a coordinator
  /// @param person a pseudonym
  record Reader(Recipient who, String person) {
    static Reader current() {
      return find(Caller.current()).orElseThrow(() -> ApiProblem.notFound("inbox"));
    }

    /// Somebody who is more than one of the three reads as of a firm, then as of an organisation.
    static Optional<Reader> find(Caller caller) {
      return caller
          .staffId()
          .flatMap(person -> whoIs(caller, person).map(who -> new Reader(who, person)));
    }

    private static Optional<Recipient> whoIs(Caller caller, String person) {
      if (caller.is(Role.FIRM_LEAD, Role.FIRM_MEMBER)) {
        return caller.firm().map(firm -> new Recipient.OfPerson(firm, person));
      }
      if (caller.is(Role.PARTNER)) {
        return caller.organisation().map(one -> new Recipient.OfPartner(one, person));
      }
      return caller.is(Role.COORDINATOR)
          ? Optional.of(new Recipient.OfCoordinator(person))
          : Optional.empty();
    }

    Desk desk() {
      return switch (who) {
        case Recipient.OfFirm _, Recipient.OfPerson _ -> Desk.FIRM;
        case Recipient.OfPartner _ -> Desk.PARTNER;
        case Recipient.OfCoordinator _ -> Desk.COORDINATOR;
        case Recipient.Client() -> throw new IllegalStateException("Clients have no inbox");
      };
    }
  }

  /// @param text the key of the sentence
  /// @param about the case, as people call it
  /// @param page where to read more
  record Item(String text, String about, String page, Instant since, boolean isNew) {}

  /// How many notices are new, for the menu.
  record Unread(long unread) {}

  List<Item> of(Reader reader) {
    var seen = reads.seenUntil(reader.person()).orElse(Instant.EPOCH);
    return since(Instant.EPOCH, reader).stream().map(found -> item(reader, found, seen)).toList();
  }

  private static Item item(Reader reader, Found found, Instant seen) {
    var notice = Delivery.noticeOf(found.delivery());
    var since = found.place().since();
    return new Item(
        "inbox." + reader.desk().code() + "." + nameOf(notice),
        StaffPages.called(notice),
        StaffPages.pathOf(notice),
        since,
        since.isAfter(seen));
  }

  private static String nameOf(Notice notice) {
    var kind = notice.kind().code();
    return notice.detail().orElse(null) instanceof Detail.Standing(var standing)
        ? kind + "-" + standing.code()
        : kind;
  }

  Unread unread(Reader reader) {
    var seen = reads.seenUntil(reader.person()).orElse(Instant.EPOCH);
    return new Unread(
        since(seen, reader).stream().filter(found -> found.place().since().isAfter(seen)).count());
  }

  private List<Found> since(Instant from, Reader reader) {
    var hidden = hidden(reader.who());
    return notices.to(reader.who(), from, clock.instant(), MOST).stream()
        .filter(found -> !hidden.contains(Delivery.noticeOf(found.delivery()).kind()))
        .toList();
  }

  private Set<NotificationKind> hidden(Recipient who) {
    return who instanceof Recipient.OfPerson(var firm, var person)
        ? people.find(firm, person).map(Person::hidden).orElse(Set.of())
        : Set.of();
  }

  /// Whether this is somebody of a firm that no mail can go to yet.
  boolean isUnreachable(Reader reader) {
    return reader.who().firmId().filter(firm -> !addresses.canBeReached(firm)).isPresent();
  }

  /// From now on there are notices to this person, also without an address. People of a firm have
  /// those to the firm.
  void came(Reader reader) {
    switch (reader.who()) {
      case Recipient.OfPartner(var organisation, var person) -> partners.came(organisation, person);
      case Recipient.OfCoordinator(var person) -> coordinators.came(person);
      case Recipient.OfFirm _, Recipient.OfPerson _, Recipient.Client() -> {}
    }
  }

  void seen(Reader reader) {
    reads.seen(reader.person(), clock.instant());
  }
}
