package org.alliance.intake.adapter.mongo.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.code.Coded;
import org.alliance.intake.application.conflicts.ConflictAttempts;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/// Collection `conflict_attempts`: `{ _id: firm, count, first, last, cases: {case id: {outcome:
/// {count, first, last}}} }`. One read and one write a call, both by the firm's id.
final class MongoConflictAttempts implements ConflictAttempts {
  private static final String COLLECTION = "conflict_attempts";

  /// Of a firm's cases; with two calls at the same time it may be one more.
  static final int MOST_CASES = 200;

  private final MongoOperations mongo;

  MongoConflictAttempts(MongoOperations mongo) {
    this.mongo = mongo;
  }

  @Override
  public void note(CaseId id, FirmId firm, Outcome outcome, Instant at) {
    var time = Date.from(at);
    var where = "cases." + id.value() + "." + outcome.code();
    var update =
        new Update()
            .inc("count", 1L)
            .min("first", time)
            .max("last", time)
            .inc(where + ".count", 1L)
            .min(where + ".first", time)
            .max(where + ".last", time);
    var query = Query.query(Criteria.where("_id").is(firm.value()));
    tooMany(id, mongo.findOne(query, Document.class, COLLECTION))
        .ifPresent(oldest -> update.unset("cases." + oldest));
    mongo.upsert(query, update, COLLECTION);
  }

  /// The case to make room for another: of those that the firm was never asked for, the one that it
  /// called for longest ago; only if there is none, another.
  private static Optional<String> tooMany(CaseId id, @Nullable Document firm) {
    var cases = firm == null ? new Document() : firm.get("cases", new Document());
    return cases.size() < MOST_CASES || cases.containsKey(id.value())
        ? Optional.empty()
        : cases.keySet().stream()
            .min(
                Comparator.comparing((String known) -> wasAsked(cases.get(known, Document.class)))
                    .thenComparing(known -> last(cases.get(known, Document.class))));
  }

  private static boolean wasAsked(Document outcomes) {
    return !outcomes.keySet().equals(Set.of(Outcome.NOT_ASKED.code()));
  }

  private static Date last(Document outcomes) {
    return outcomes.keySet().stream()
        .map(outcome -> outcomes.get(outcome, Document.class).getDate("last"))
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  @Override
  public List<Attempt> of(CaseId id) {
    var field = "cases." + id.value();
    var query = Query.query(Criteria.where(field).exists(true));
    query.fields().include(field);
    var attempts = new ArrayList<Attempt>();
    for (var firm : mongo.find(query, Document.class, COLLECTION)) {
      var outcomes = firm.get("cases", Document.class).get(id.value(), Document.class);
      outcomes.forEach((outcome, counted) ->
          attempts.add(attempt(new FirmId(firm.getString("_id")), outcome, (Document) counted)));
    }
    attempts.sort(
        Comparator.comparing((Attempt attempt) -> attempt.firm().value())
            .thenComparing(Attempt::outcome));
    return attempts;
  }

  private static Attempt attempt(FirmId firm, String outcome, Document counted) {
    return new Attempt(
        firm,
        Coded.of(Outcome.class, outcome),
        counted.get("count", Number.class).longValue(),
        counted.getDate("first").toInstant(),
        counted.getDate("last").toInstant());
  }
}
