package org.alliance.notification.adapter.mongo.address;

import java.time.Clock;
import org.alliance.kit.StoreStart;
import org.alliance.notification.ServiceKey;
import org.alliance.notification.application.address.Addresses;
import org.alliance.notification.application.address.Contacts;
import org.alliance.notification.application.address.Coordinators;
import org.alliance.notification.application.address.FirmOffices;
import org.alliance.notification.application.address.FirmPreferences;
import org.alliance.notification.application.address.PartnerReaders;
import org.alliance.notification.application.address.People;
import org.alliance.notification.application.address.Subscriptions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/// Stores of addresses and preferences.
@Configuration(proxyBeanMethods = false)
class AddressStores {
  @Bean
  Contacts contacts(MongoOperations mongo) {
    return new MongoContacts(mongo);
  }

  @Bean
  FirmOffices firmOffices(MongoOperations mongo) {
    return new MongoFirmOffices(mongo);
  }

  @Bean
  PreferenceFields preferenceFields(Clock clock) {
    return new PreferenceFields(clock);
  }

  @Bean
  FirmPreferences firmPreferences(MongoOperations mongo, PreferenceFields fields) {
    return new MongoFirmPreferences(mongo, fields);
  }

  @Bean
  People people(MongoOperations mongo, PreferenceFields fields) {
    return new MongoPeople(mongo, fields);
  }

  @Bean
  PartnerReaders partnerReaders(MongoOperations mongo, Clock clock) {
    return new MongoPartnerReaders(mongo, clock);
  }

  @Bean
  Coordinators coordinators(MongoOperations mongo, PreferenceFields fields, Clock clock) {
    return new MongoCoordinators(mongo, fields, clock);
  }

  @Bean
  Subscriptions subscriptions(MongoOperations mongo, ServiceKey key) {
    var subscriptions = new MongoSubscriptions(mongo, key);
    StoreStart.insist(subscriptions::prepare);
    return subscriptions;
  }

  @Bean
  Addresses addresses(
      Contacts contacts,
      FirmOffices offices,
      FirmPreferences preferences,
      People people,
      PartnerReaders partners,
      Coordinators coordinators) {
    return new Addresses(contacts, offices, preferences, people, partners, coordinators);
  }
}
