package org.alliance.intake.adapter.mongo.form;

import java.time.Clock;
import java.time.Duration;
import org.alliance.intake.application.form.FormSecrets;
import org.alliance.intake.application.vault.MasterKey;
import org.alliance.kit.StoreStart;
import org.alliance.kit.schedule.RecurringTask;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.json.JsonMapper;

/// The stores of the public pages, and the task that deletes what has expired.
@Configuration(proxyBeanMethods = false)
class FormStoreConfiguration {
  private static final Duration SWEEP_EVERY = Duration.ofMinutes(5);

  @Bean
  Fingerprints fingerprints(MasterKey key) {
    return new Fingerprints(key);
  }

  @Bean
  MongoDrafts drafts(
      MongoOperations mongo,
      MasterKey key,
      Fingerprints fingerprints,
      JsonMapper json,
      Clock clock) {
    var drafts = new MongoDrafts(mongo, key, fingerprints, json, clock);
    StoreStart.insist(drafts::ensureIndexes);
    return drafts;
  }

  @Bean
  MongoVisits visits(
      MongoOperations mongo, Fingerprints fingerprints, FormSecrets secrets, Clock clock) {
    var visits = new MongoVisits(mongo, fingerprints, secrets, clock);
    StoreStart.insist(visits::ensureIndexes);
    return visits;
  }

  @Bean
  MongoStatusCodes statusCodes(
      MongoOperations mongo, Fingerprints fingerprints, FormSecrets secrets) {
    var codes = new MongoStatusCodes(mongo, fingerprints, secrets);
    StoreStart.insist(codes::ensureIndexes);
    return codes;
  }

  @Bean
  MongoClientRequests clientRequests(MongoOperations mongo, Clock clock) {
    var requests = new MongoClientRequests(mongo, clock);
    StoreStart.insist(requests::ensureIndexes);
    return requests;
  }

  @Bean
  MongoClientQuestions clientQuestions(MongoOperations mongo, Clock clock) {
    var questions = new MongoClientQuestions(mongo, clock);
    StoreStart.insist(questions::ensureIndexes);
    return questions;
  }

  @Bean
  MongoAttributions attributions(MongoOperations mongo) {
    var attributions = new MongoAttributions(mongo);
    StoreStart.insist(attributions::ensureIndexes);
    return attributions;
  }

  @Bean
  MongoOpenedByCode openedByCode(MongoOperations mongo, Clock clock) {
    var opened = new MongoOpenedByCode(mongo, clock);
    StoreStart.insist(opened::ensureIndexes);
    return opened;
  }

  @Bean
  RecurringTask deletingExpiredDrafts(
      MongoDrafts drafts, MongoVisits visits, MongoOpenedByCode opened) {
    return RecurringTask.every(
        "expired-drafts",
        SWEEP_EVERY,
        () -> {
          drafts.deleteExpired();
          visits.forgetExpired();
          opened.forgetExpired();
        });
  }
}
