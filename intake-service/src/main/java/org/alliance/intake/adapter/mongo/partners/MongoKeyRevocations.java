package org.alliance.intake.adapter.mongo.partners;

import java.util.Collection;
import java.util.Date;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alliance.contracts.values.code.Coded;
import org.alliance.intake.application.partners.KeyRevocations;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/// Collection `key_revocations`: `{ _id: key, reason, at, by }`.
final class MongoKeyRevocations implements KeyRevocations {
  private static final String COLLECTION = "key_revocations";
  private static final String ID = "_id";
  private static final String REASON = "reason";
  private static final String AT = "at";
  private static final String BY = "by";

  private final MongoOperations mongo;

  MongoKeyRevocations(MongoOperations mongo) {
    this.mongo = mongo;
  }

  @Override
  public void note(Revocation revocation) {
    mongo.upsert(
        Query.query(Criteria.where(ID).is(revocation.key())),
        new Update()
            .setOnInsert(REASON, revocation.reason().code())
            .setOnInsert(AT, Date.from(revocation.at()))
            .setOnInsert(BY, revocation.by()),
        COLLECTION);
  }

  @Override
  public Map<String, Revocation> of(Collection<String> keys) {
    return mongo.find(Query.query(Criteria.where(ID).in(keys)), Document.class, COLLECTION).stream()
        .map(stored ->
            new Revocation(
                stored.getString(ID),
                Coded.of(Reason.class, stored.getString(REASON)),
                stored.getDate(AT).toInstant(),
                stored.getString(BY)))
        .collect(Collectors.toMap(Revocation::key, Function.identity()));
  }
}
