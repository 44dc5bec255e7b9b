package org.alliance.notification.application;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.contracts.values.place.UsState;
import org.alliance.notification.application.address.Addresses;
import org.alliance.notification.application.address.Contact;
import org.alliance.notification.application.address.Contacts;
import org.alliance.notification.application.address.Coordinator;
import org.alliance.notification.application.address.Coordinators;
import org.alliance.notification.application.address.FirmOffices;
import org.alliance.notification.application.address.FirmPreferences;
import org.alliance.notification.application.address.PartnerReader;
import org.alliance.notification.application.address.PartnerReaders;
import org.alliance.notification.application.address.People;
import org.alliance.notification.application.address.Person;
import org.alliance.notification.application.address.Subscriptions;
import org.alliance.notification.domain.Recipient;
import org.alliance.notification.domain.preference.Preferences;
import org.alliance.notification.domain.preference.Rhythm;

/// Addresses and preferences of firms, their people, partner organisations and coordinators.
final class InMemoryAddressBook {
  private final Map<FirmId, Contact> contacts = new TreeMap<>();
  private final Map<FirmId, UsState> offices = new HashMap<>();
  private final Map<FirmId, Preferences> preferences = new TreeMap<>();
  private final Map<String, Person> people = new TreeMap<>();
  private final Map<String, PartnerReader> readers = new TreeMap<>();
  private final Map<String, Coordinator> coordinators = new TreeMap<>();
  private final Map<Recipient, Instant> told = new HashMap<>();
  private final Clock clock;

  InMemoryAddressBook(Clock clock) {
    this.clock = clock;
  }

  Addresses addresses() {
    return new Addresses(
        contacts(), offices(), preferences(), people(), partners(), coordinators());
  }

  Contacts contacts() {
    return new Contacts() {
      @Override
      public Optional<Contact> of(FirmId firm) {
        return Optional.ofNullable(contacts.get(firm));
      }

      @Override
      public void put(FirmId firm, Contact contact) {
        contacts.put(firm, contact);
      }

      @Override
      public List<FirmId> firms() {
        return List.copyOf(contacts.keySet());
      }
    };
  }

  FirmOffices offices() {
    return new FirmOffices() {
      @Override
      public Optional<UsState> stateOf(FirmId firm) {
        return Optional.ofNullable(offices.get(firm));
      }

      @Override
      public void put(FirmId firm, UsState state) {
        offices.put(firm, state);
      }
    };
  }

  FirmPreferences preferences() {
    return new FirmPreferences() {
      @Override
      public Preferences of(FirmId firm) {
        return preferences.getOrDefault(firm, Preferences.NONE);
      }

      @Override
      public void put(FirmId firm, Preferences some) {
        preferences.put(firm, some);
        subscribe(new Recipient.OfFirm(firm), some);
      }
    };
  }

  People people() {
    return new People() {
      @Override
      public Optional<Person> find(FirmId firm, String id) {
        return Optional.ofNullable(people.get(id)).filter(one -> one.firm().equals(firm));
      }

      @Override
      public List<Person> withAddress(FirmId firm) {
        return people.values().stream()
            .filter(one -> one.firm().equals(firm) && one.email().isPresent())
            .toList();
      }

      @Override
      public void put(Person person) {
        people.put(person.id(), person);
        subscribe(recipient(person), person.preferences());
      }

      @Override
      public void returned(String id) {
        people.computeIfPresent(
            id,
            (_, one) ->
                new Person(
                    one.id(),
                    one.firm(),
                    one.email(),
                    one.zone(),
                    one.preferences(),
                    one.hidden(),
                    true));
      }
    };
  }

  PartnerReaders partners() {
    return new PartnerReaders() {
      @Override
      public Optional<PartnerReader> find(OrganisationId organisation, String id) {
        return Optional.ofNullable(readers.get(id))
            .filter(one -> one.organisation().equals(organisation));
      }

      @Override
      public List<PartnerReader> of(OrganisationId organisation) {
        return readers.values().stream()
            .filter(one -> one.organisation().equals(organisation))
            .toList();
      }

      @Override
      public void came(OrganisationId organisation, String id) {
        if (find(organisation, id).isEmpty()) {
          put(PartnerReader.unknown(id, organisation));
        }
      }

      @Override
      public void put(PartnerReader reader) {
        readers.put(reader.id(), reader);
      }

      @Override
      public void remove(OrganisationId organisation, String id) {
        find(organisation, id).ifPresent(one -> readers.remove(one.id()));
      }

      @Override
      public void returned(String id) {
        readers.computeIfPresent(
            id,
            (_, one) ->
                new PartnerReader(
                    one.id(), one.organisation(), one.email(), one.zone(), one.muted(), true));
      }
    };
  }

  Coordinators coordinators() {
    return new Coordinators() {
      @Override
      public Optional<Coordinator> find(String id) {
        return Optional.ofNullable(coordinators.get(id));
      }

      @Override
      public List<Coordinator> all() {
        return List.copyOf(coordinators.values());
      }

      @Override
      public void came(String id) {
        if (!coordinators.containsKey(id)) {
          put(Coordinator.unknown(id));
        }
      }

      @Override
      public void put(Coordinator coordinator) {
        coordinators.put(coordinator.id(), coordinator);
        subscribe(new Recipient.OfCoordinator(coordinator.id()), coordinator.preferences());
      }

      @Override
      public void remove(String id) {
        coordinators.remove(id);
        told.remove(new Recipient.OfCoordinator(id));
      }

      @Override
      public void returned(String id) {
        coordinators.computeIfPresent(
            id,
            (_, one) ->
                new Coordinator(one.id(), one.email(), one.zone(), one.preferences(), true));
      }
    };
  }

  private void subscribe(Recipient recipient, Preferences some) {
    if (some.digest() == Rhythm.NEVER) {
      told.remove(recipient);
    } else {
      told.putIfAbsent(recipient, clock.instant());
    }
  }

  private static Recipient recipient(Person person) {
    return new Recipient.OfPerson(person.firm(), person.id());
  }

  Subscriptions subscriptions() {
    return new Subscriptions() {
      @Override
      public List<Subscription> all() {
        return Stream.of(
                preferences.entrySet().stream()
                    .map(one -> entry(new Recipient.OfFirm(one.getKey()), one.getValue())),
                people.values().stream().map(one -> entry(recipient(one), one.preferences())),
                coordinators.values().stream()
                    .map(one -> entry(new Recipient.OfCoordinator(one.id()), one.preferences())))
            .flatMap(entries -> entries)
            .flatMap(Optional::stream)
            .toList();
      }

      private Optional<Subscription> entry(Recipient recipient, Preferences some) {
        return Optional.ofNullable(told.get(recipient))
            .map(until -> new Subscription(recipient, some, until));
      }

      @Override
      public void toldUntil(Recipient recipient, Instant until) {
        told.computeIfPresent(recipient, (_, _) -> until);
      }

      @Override
      public Optional<String> tokenOf(Recipient recipient) {
        return Optional.of(recipient.toString());
      }

      @Override
      public boolean knows(String token) {
        return told.keySet().stream().anyMatch(one -> one.toString().equals(token));
      }

      @Override
      public void end(String token) {
        preferences.replaceAll((firm, some) ->
            new Recipient.OfFirm(firm).toString().equals(token)
                ? some.withDigest(Rhythm.NEVER)
                : some);
        people.replaceAll((_, one) ->
            recipient(one).toString().equals(token)
                ? new Person(
                    one.id(),
                    one.firm(),
                    one.email(),
                    one.zone(),
                    one.preferences().withDigest(Rhythm.NEVER),
                    one.hidden(),
                    one.isReturned())
                : one);
        coordinators.replaceAll((id, one) ->
            new Recipient.OfCoordinator(id).toString().equals(token)
                ? new Coordinator(
                    id,
                    one.email(),
                    one.zone(),
                    one.preferences().withDigest(Rhythm.NEVER),
                    one.isReturned())
                : one);
        told.keySet().removeIf(one -> one.toString().equals(token));
      }
    };
  }
}
