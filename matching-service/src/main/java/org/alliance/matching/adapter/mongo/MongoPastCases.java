package org.alliance.matching.adapter.mongo;

import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.values.CaseId;
import org.alliance.kit.aggregate.Versioned;
import org.alliance.kit.mongo.MongoAggregates;
import org.alliance.matching.adapter.mongo.ReferralDocument.FactsPart;
import org.alliance.matching.application.coordinating.PastCases;
import org.alliance.matching.domain.batch.Regret.Known;
import org.alliance.matching.domain.referral.Referral;
import org.alliance.matching.domain.referral.ReferralEvent;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/// Reads of stored referrals mostly only when each case came and what it needs: a year of them
/// without their offers and explanations.
@Component
final class MongoPastCases implements PastCases {
  private final MongoOperations mongo;
  private final MongoAggregates<Referral, ReferralEvent, ReferralDocument> referrals;

  MongoPastCases(
      MongoOperations mongo, MongoAggregates<Referral, ReferralEvent, ReferralDocument> referrals) {
    this.mongo = mongo;
    this.referrals = referrals;
  }

  private record Past(Instant since, Known known) {}

  @Override
  public List<Known> since(Instant from) {
    return known(Criteria.where("state.since").gt(Date.from(from)), this::facts);
  }

  @Override
  public List<Known> waiting() {
    return known(Criteria.where("state.word").in("open", "offered", "escalated"), this::wanted);
  }

  @Override
  public List<Referral> between(Instant from, Instant to) {
    var came = Criteria.where("state.since").gte(Date.from(from)).lt(Date.from(to));
    return referrals.find(Query.query(came).with(Sort.by("state.since", "_id"))).stream()
        .map(Versioned::state)
        .toList();
  }

  /// Oldest first.
  private List<Known> known(Criteria which, Function<Document, CaseFacts> meaning) {
    var query = Query.query(which);
    query.fields().include("state.caseId", "state.since", "state.facts", "state.needs");
    try (var found =
        mongo.stream(query, Document.class, MongoConfiguration.REFERRALS.collection())) {
      return found
          .map(document -> document.get("state", Document.class))
          .map(state -> past(state, meaning.apply(state)))
          .sorted(
              Comparator.comparing(Past::since).thenComparing(past -> past.known.caseId().value()))
          .map(Past::known)
          .toList();
    }
  }

  private static Past past(Document state, CaseFacts facts) {
    return new Past(
        state.getDate("since").toInstant(),
        new Known(new CaseId(state.getString("caseId")), facts));
  }

  private CaseFacts facts(Document state) {
    return mongo
        .getConverter()
        .read(FactsPart.class, state.get("facts", Document.class))
        .toDomain();
  }

  /// Without what others cover.
  private CaseFacts wanted(Document state) {
    var needs =
        Optional.ofNullable(state.get("needs", Document.class))
            .map(stored -> mongo.getConverter().read(NeedsPart.class, stored))
            .orElse(null);
    return NeedsPart.read(needs).wanted(facts(state));
  }
}
