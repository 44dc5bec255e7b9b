package org.alliance.intake.adapter.mongo.form;

import static org.springframework.data.domain.Sort.Direction.ASC;

import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.intake.application.campaign.Attributions;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/// Collection `attributions`: `{ _id: report, organisation }`.
final class MongoAttributions implements Attributions {
  private static final String COLLECTION = "attributions";
  private static final String ORGANISATION = "organisation";

  private final MongoOperations mongo;

  MongoAttributions(MongoOperations mongo) {
    this.mongo = mongo;
  }

  void ensureIndexes() {
    mongo.indexOps(COLLECTION).createIndex(new Index(ORGANISATION, ASC));
  }

  @Override
  public void attribute(CaseId report, OrganisationId organisation) {
    mongo.save(
        new Document("_id", report.value()).append(ORGANISATION, organisation.value()), COLLECTION);
  }

  @Override
  public long count(OrganisationId organisation) {
    return mongo.count(
        Query.query(Criteria.where(ORGANISATION).is(organisation.value())), COLLECTION);
  }
}
