package org.alliance.notification.adapter.mongo;

import static org.springframework.data.domain.Sort.Direction.ASC;
import static org.springframework.data.domain.Sort.Direction.DESC;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.code.Coded;
import org.alliance.notification.application.webhook.WebhookMessages;
import org.alliance.notification.domain.webhook.WebhookMessage;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/// Collection `webhook_messages`: `{ _id, endpoint, type, caseId, at, state, attempts, next, answer
/// }`.
final class MongoWebhookMessages implements WebhookMessages {
  private static final String COLLECTION = "webhook_messages";
  private static final String ENDPOINT = "endpoint";
  private static final String AT = "at";
  private static final String NEXT = "next";
  private static final String STATE = "state";

  private final MongoOperations mongo;

  MongoWebhookMessages(MongoOperations mongo) {
    this.mongo = mongo;
  }

  @Override
  public void plan(WebhookMessage message) {
    if (find(message.id()).isPresent()) {
      return;
    }
    try {
      mongo.insert(document(message), COLLECTION);
    } catch (DuplicateKeyException planned) {
      // The event came twice at the same time.
      return;
    }
  }

  @Override
  public Optional<WebhookMessage> find(String id) {
    return Optional.ofNullable(mongo.findById(id, Document.class, COLLECTION))
        .map(MongoWebhookMessages::message);
  }

  @Override
  public List<String> due(Instant now, int limit) {
    return mongo
        .find(Query.query(due(now)).with(Sort.by(NEXT)).limit(limit), Document.class, COLLECTION)
        .stream()
        .map(found -> found.getString("_id"))
        .toList();
  }

  private static Criteria due(Instant now) {
    return where(STATE).is(WebhookMessage.State.DUE.code()).and(NEXT).lte(Date.from(now));
  }

  @Override
  public Optional<WebhookMessage> take(String id, Instant now, Instant leaseUntil) {
    var taken =
        mongo.updateFirst(
            Query.query(due(now).and("_id").is(id)),
            Update.update(NEXT, Date.from(leaseUntil)),
            COLLECTION);
    return taken.getModifiedCount() == 1 ? find(id) : Optional.empty();
  }

  @Override
  public void put(WebhookMessage message) {
    mongo.save(document(message), COLLECTION);
  }

  void ensureIndexes() {
    var indexes = mongo.indexOps(COLLECTION);
    indexes.createIndex(new Index(STATE, ASC).on(NEXT, ASC));
    indexes.createIndex(new Index(ENDPOINT, ASC).on(AT, DESC));
  }

  @Override
  public List<WebhookMessage> failed(String endpoint, int limit) {
    return latest(
        where(ENDPOINT).is(endpoint).and(STATE).is(WebhookMessage.State.FAILED.code()), limit);
  }

  @Override
  public List<WebhookMessage> of(String endpoint, int limit) {
    return latest(where(ENDPOINT).is(endpoint), limit);
  }

  private List<WebhookMessage> latest(Criteria which, int limit) {
    return mongo
        .find(
            Query.query(which).with(Sort.by(Sort.Order.desc(AT))).limit(limit),
            Document.class,
            COLLECTION)
        .stream()
        .map(MongoWebhookMessages::message)
        .toList();
  }

  private static Document document(WebhookMessage message) {
    return new Document("_id", message.id())
        .append(ENDPOINT, message.endpoint())
        .append("type", message.type().code())
        .append("caseId", message.caseId().value())
        .append(AT, Date.from(message.at()))
        .append(STATE, message.state().code())
        .append("attempts", message.attempts())
        .append(NEXT, Date.from(message.next()))
        .append("answer", message.answer());
  }

  private static WebhookMessage message(Document found) {
    return new WebhookMessage(
        found.getString("_id"),
        found.getString(ENDPOINT),
        Coded.of(WebhookMessage.Type.class, found.getString("type")),
        new CaseId(found.getString("caseId")),
        found.getDate(AT).toInstant(),
        Coded.of(WebhookMessage.State.class, found.getString(STATE)),
        found.getInteger("attempts"),
        found.getDate(NEXT).toInstant(),
        found.getString("answer"));
  }
}
