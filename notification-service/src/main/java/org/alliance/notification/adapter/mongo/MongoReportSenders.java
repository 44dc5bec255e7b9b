package org.alliance.notification.adapter.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.Optional;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.notification.application.ReportSenders;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

/// Collection `report_senders`: `{ _id: case id, sender, number }`.
final class MongoReportSenders implements ReportSenders {
  private static final String COLLECTION = "report_senders";

  private final MongoOperations mongo;

  MongoReportSenders(MongoOperations mongo) {
    this.mongo = mongo;
  }

  @Override
  public Optional<Sent> of(CaseId id) {
    return Optional.ofNullable(mongo.findById(id.value(), Document.class, COLLECTION))
        .map(found ->
            new Sent(
                new OrganisationId(found.getString("sender")),
                Optional.ofNullable(found.getString("number")).map(CaseNumber::new)));
  }

  @Override
  public void put(CaseId id, Sent sent) {
    mongo.save(
        new Document("_id", id.value())
            .append("sender", sent.sender().value())
            .append("number", sent.number().map(CaseNumber::value).orElse(null)),
        COLLECTION);
  }

  @Override
  public void forget(CaseId id) {
    mongo.remove(Query.query(where("_id").is(id.value())), COLLECTION);
  }
}
