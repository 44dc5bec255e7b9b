package org.alliance.intake.adapter.mongo.form;

import static org.springframework.data.domain.Sort.Direction.ASC;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.code.Coded;
import org.alliance.intake.application.status.ClientQuestion;
import org.alliance.intake.application.status.ClientQuestions;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/// Collection `client_questions`: `{ _id: report/question, report, question, at, answered }`. The
/// last comes with the answer.
final class MongoClientQuestions implements ClientQuestions {
  private static final String COLLECTION = "client_questions";
  private static final String REPORT = "report";
  private static final String AT = "at";
  private static final String ANSWERED = "answered";

  private final MongoOperations mongo;
  private final Clock clock;

  MongoClientQuestions(MongoOperations mongo, Clock clock) {
    this.mongo = mongo;
    this.clock = clock;
  }

  void ensureIndexes() {
    mongo.indexOps(COLLECTION).createIndex(new Index(REPORT, ASC));
  }

  @Override
  public void ask(CaseId report, ClientQuestion question) {
    var now = Date.from(clock.instant());
    try {
      mongo.insert(
          new Document("_id", id(report, question))
              .append(REPORT, report.value())
              .append("question", question.code())
              .append(AT, now),
          COLLECTION);
    } catch (DuplicateKeyException askedBefore) {
      mongo.updateFirst(
          Query.query(Criteria.where("_id").is(id(report, question)).and(ANSWERED).exists(true)),
          new Update().set(AT, now).unset(ANSWERED),
          COLLECTION);
    }
  }

  @Override
  public void answered(CaseId report, ClientQuestion question) {
    mongo.updateFirst(
        Query.query(Criteria.where("_id").is(id(report, question)).and(ANSWERED).exists(false)),
        new Update().set(ANSWERED, Date.from(clock.instant())),
        COLLECTION);
  }

  @Override
  public List<Asked> of(CaseId report) {
    return mongo
        .find(
            Query.query(Criteria.where(REPORT).is(report.value())).with(Sort.by(AT, "_id")),
            Document.class,
            COLLECTION)
        .stream()
        .map(document ->
            new Asked(
                Coded.of(ClientQuestion.class, document.getString("question")),
                document.getDate(AT).toInstant(),
                Optional.ofNullable(document.getDate(ANSWERED)).map(Date::toInstant)))
        .toList();
  }

  private static String id(CaseId report, ClientQuestion question) {
    return report.value() + "/" + question.code();
  }
}
