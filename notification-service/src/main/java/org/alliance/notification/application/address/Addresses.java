package org.alliance.notification.application.address;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.notification.domain.Recipient;
import org.alliance.notification.domain.preference.Preferences;

/// Where mails to firms, partner organisations, their people and coordinators go now.
public final class Addresses {
  private static final ZoneId UTC = ZoneId.of("UTC");

  private final Contacts contacts;
  private final FirmOffices offices;
  private final FirmPreferences preferences;
  private final People people;
  private final PartnerReaders partners;
  private final Coordinators coordinators;

  public Addresses(
      Contacts contacts,
      FirmOffices offices,
      FirmPreferences preferences,
      People people,
      PartnerReaders partners,
      Coordinators coordinators) {
    this.contacts = contacts;
    this.offices = offices;
    this.preferences = preferences;
    this.people = people;
    this.partners = partners;
    this.coordinators = coordinators;
  }

  /// @param zone that times are told in
  public record Address(String email, ZoneId zone) {}

  public boolean canBeReached(FirmId firm) {
    return contacts.of(firm).isPresent();
  }

  /// Empty for a client, whose address only the vault has.
  public Optional<Address> of(Recipient recipient) {
    return switch (recipient) {
      case Recipient.OfFirm(var firm) ->
          contacts.of(firm).map(contact -> new Address(contact.email(), zoneOf(firm)));
      case Recipient.OfPerson(var firm, var id) ->
          people
              .find(firm, id)
              .filter(this::mayBeMailed)
              .flatMap(person ->
                  person
                      .email()
                      .map(email ->
                          new Address(email, person.zone().orElseGet(() -> zoneOf(firm)))));
      case Recipient.OfPartner(var organisation, var id) ->
          partners
              .find(organisation, id)
              .flatMap(reader -> reader.mailTo().map(email -> new Address(email, reader.zone())));
      case Recipient.OfCoordinator(var id) ->
          coordinators
              .find(id)
              .flatMap(one -> one.mailTo().map(email -> new Address(email, one.zone())));
      case Recipient.Client() -> Optional.empty();
    };
  }

  /// What a reader wants; the client's plan stands for that with clients.
  public Preferences preferencesOf(Recipient recipient) {
    return switch (recipient) {
      case Recipient.OfFirm(var firm) -> preferences.of(firm);
      case Recipient.OfPerson(var firm, var id) ->
          people.find(firm, id).map(Person::preferences).orElse(Preferences.NONE);
      case Recipient.OfPartner(var organisation, var id) ->
          partners.find(organisation, id).map(PartnerReader::preferences).orElse(Preferences.NONE);
      case Recipient.OfCoordinator(var id) ->
          coordinators.find(id).map(Coordinator::preferences).orElse(Preferences.NONE);
      case Recipient.Client() -> Preferences.NONE;
    };
  }

  /// The people of a partner organisation who read notices, on the pages or by mail.
  public List<PartnerReader> readersOf(OrganisationId organisation) {
    return partners.of(organisation);
  }

  /// The coordinators who read notices, on the pages or by mail.
  public List<Coordinator> coordinators() {
    return coordinators.all();
  }

  /// The people of a firm who get mails.
  public List<Person> peopleOf(FirmId firm) {
    return people.withAddress(firm).stream().filter(this::mayBeMailed).toList();
  }

  private boolean mayBeMailed(Person person) {
    return !person.isReturned()
        && person.email().filter(email -> isOfFirm(person.firm(), email)).isPresent();
  }

  /// Whether an address is at the domain of the firm's own address. The firm can take it from
  /// somebody who leaves.
  public boolean isOfFirm(FirmId firm, String email) {
    return contacts.of(firm).filter(own -> domain(own.email()).equals(domain(email))).isPresent();
  }

  private static String domain(String email) {
    return email.substring(email.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
  }

  public ZoneId zoneOf(FirmId firm) {
    return contacts
        .of(firm)
        .flatMap(Contact::zone)
        .or(() -> offices.stateOf(firm).map(StateZones::of))
        .orElse(UTC);
  }
}
