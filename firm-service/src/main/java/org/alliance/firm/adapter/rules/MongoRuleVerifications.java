package org.alliance.firm.adapter.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.alliance.firm.application.deadlines.RuleVerifications;
import org.alliance.firm.domain.deadline.Verification;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/// A document for each rule: the verification that holds, and a log of all of them.
final class MongoRuleVerifications implements RuleVerifications {
  private static final String COLLECTION = "rule_verifications";

  private final MongoOperations mongo;

  MongoRuleVerifications(MongoOperations mongo) {
    this.mongo = mongo;
  }

  record RuleDocument(@Id String id, @Nullable VerificationPart now) {
    Optional<Verification> toDomain() {
      return Optional.ofNullable(now)
          .map(part -> new Verification(id, part.content, part.staff, LocalDate.parse(part.day)));
    }
  }

  /// @param day such as `2026-03-09`
  record VerificationPart(String content, String staff, String day) {
    static VerificationPart of(Verification verification) {
      return new VerificationPart(
          verification.content(), verification.by(), verification.on().toString());
    }
  }

  record LogPart(String what, VerificationPart verification) {}

  @Override
  public List<Verification> all() {
    return mongo.findAll(RuleDocument.class, COLLECTION).stream()
        .flatMap(document -> document.toDomain().stream())
        .toList();
  }

  @Override
  public void record(Verification verification) {
    var part = VerificationPart.of(verification);
    mongo.upsert(
        of(verification),
        new Update().set("now", part).push("log", new LogPart("verified", part)),
        COLLECTION);
  }

  @Override
  public void withdraw(Verification verification) {
    var part = VerificationPart.of(verification);
    mongo.updateFirst(
        of(verification),
        new Update().unset("now").push("log", new LogPart("withdrawn", part)),
        COLLECTION);
  }

  private static Query of(Verification verification) {
    return Query.query(Criteria.where("_id").is(verification.rule()));
  }
}
