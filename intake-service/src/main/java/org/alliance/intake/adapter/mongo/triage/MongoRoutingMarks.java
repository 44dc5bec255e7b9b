package org.alliance.intake.adapter.mongo.triage;

import static org.springframework.data.domain.Sort.Direction.ASC;

import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alliance.contracts.values.CaseId;
import org.alliance.intake.application.reviewing.RoutingMarks;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/// Collection `routing_marks`: `{ _id: report, urgent, groups, rules, came }`.
final class MongoRoutingMarks implements RoutingMarks {
  private static final String COLLECTION = "routing_marks";
  private static final String URGENT = "urgent";
  private static final String GROUPS = "groups";
  private static final String CAME = "came";

  private final MongoOperations mongo;

  MongoRoutingMarks(MongoOperations mongo) {
    this.mongo = mongo;
  }

  void ensureIndexes() {
    var indexes = mongo.indexOps(COLLECTION);
    indexes.createIndex(new Index(CAME, ASC));
    indexes.createIndex(new Index(GROUPS, ASC));
  }

  @Override
  public void keep(Mark mark) {
    try {
      mongo.insert(
          new Document("_id", mark.report().value())
              .append(URGENT, mark.urgent())
              .append(GROUPS, mark.groups())
              .append("rules", mark.rules())
              .append(CAME, Date.from(mark.came())),
          COLLECTION);
    } catch (DuplicateKeyException markedBefore) {
      // Another instance was faster and made the same mark.
    }
  }

  @Override
  public Map<CaseId, Mark> of(Collection<CaseId> reports) {
    var ids = reports.stream().map(CaseId::value).toList();
    return mongo
        .find(Query.query(Criteria.where("_id").in(ids)), Document.class, COLLECTION)
        .stream()
        .map(MongoRoutingMarks::mark)
        .collect(Collectors.toMap(Mark::report, Function.identity()));
  }

  private static Mark mark(Document stored) {
    return new Mark(
        new CaseId(stored.getString("_id")),
        stored.getBoolean(URGENT),
        stored.getList(GROUPS, String.class),
        stored.getList("rules", String.class),
        Objects.requireNonNull(stored.getDate(CAME)).toInstant());
  }

  @Override
  public Optional<Instant> latest() {
    return mongo
        .find(
            new Query().with(Sort.by(Sort.Direction.DESC, CAME)).limit(1),
            Document.class,
            COLLECTION)
        .stream()
        .findFirst()
        .map(stored -> stored.getDate(CAME).toInstant());
  }

  @Override
  public Set<CaseId> urgent() {
    return ids(Criteria.where(URGENT).is(true));
  }

  @Override
  public Set<CaseId> ofGroup(String group) {
    return ids(Criteria.where(GROUPS).is(group));
  }

  private Set<CaseId> ids(Criteria which) {
    var query = Query.query(which);
    query.fields().include("_id");
    return mongo.find(query, Document.class, COLLECTION).stream()
        .map(stored -> new CaseId(stored.getString("_id")))
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public List<String> groups() {
    return mongo.findDistinct(new Query(), GROUPS, COLLECTION, String.class).stream()
        .sorted()
        .toList();
  }
}
