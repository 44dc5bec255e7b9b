package org.alliance.notification.adapter.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import org.alliance.contracts.values.CaseId;
import org.alliance.notification.application.PausedCases;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/// Collection `paused_cases`: `{ _id: case id, withdrawn, consentWithdrawn }`; a case of which
/// nothing was heard is not in it.
final class MongoPausedCases implements PausedCases {
  private static final String COLLECTION = "paused_cases";
  private static final String WITHDRAWN = "withdrawn";
  private static final String CONSENT_WITHDRAWN = "consentWithdrawn";

  private final MongoOperations mongo;

  MongoPausedCases(MongoOperations mongo) {
    this.mongo = mongo;
  }

  @Override
  public boolean isPaused(CaseId id) {
    var found = mongo.findById(id.value(), Document.class, COLLECTION);
    return found != null
        && (found.getBoolean(WITHDRAWN, false) || found.getBoolean(CONSENT_WITHDRAWN, false));
  }

  @Override
  public void setWithdrawn(CaseId id, boolean withdrawn) {
    set(id, WITHDRAWN, withdrawn);
  }

  @Override
  public void setConsentWithdrawn(CaseId id, boolean withdrawn) {
    set(id, CONSENT_WITHDRAWN, withdrawn);
  }

  private void set(CaseId id, String why, boolean value) {
    mongo.upsert(Query.query(where("_id").is(id.value())), Update.update(why, value), COLLECTION);
  }
}
