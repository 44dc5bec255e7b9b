package org.alliance.intake.adapter.mongo.same;

import static org.springframework.data.domain.Sort.Direction.ASC;
import static org.springframework.data.domain.Sort.Direction.DESC;

import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.code.Coded;
import org.alliance.intake.application.forgetting.PersonalStore;
import org.alliance.intake.application.same.TraceStore;
import org.alliance.intake.domain.retention.KeptData;
import org.alliance.intake.domain.same.TraceKind;
import org.alliance.intake.domain.same.Traces;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/// Collection `traces`: `{ _id: case id/fingerprint of the version, case, at, find: [kind:hash],
/// traces: {kind: [hash]} }`, beside the person's document in the vault and with the same `_id`.
/// All hashes are keyed. `find` holds what reports are looked up by.
final class MongoTraces implements TraceStore, PersonalStore {
  private static final String COLLECTION = "traces";
  private static final String CASE = "case";
  private static final String AT = "at";
  private static final String FIND = "find";
  private static final String TRACES = "traces";

  private final MongoOperations mongo;

  MongoTraces(MongoOperations mongo) {
    this.mongo = mongo;
  }

  void ensureIndexes() {
    var indexes = mongo.indexOps(COLLECTION);
    indexes.createIndex(new Index(FIND, ASC).on(AT, DESC));
    indexes.createIndex(new Index(CASE, ASC));
  }

  @Override
  public void keep(CaseId id, String content, Traces traces, Instant at) {
    var byKind = new Document();
    traces
        .byKind()
        .forEach((kind, hashes) -> {
          if (kind != TraceKind.BLOCK) {
            byKind.append(kind.code(), hashes.stream().sorted().toList());
          }
        });
    var document =
        new Document("_id", id.value() + "/" + content)
            .append(CASE, id.value())
            .append(AT, Date.from(at))
            .append(
                FIND, Stream.concat(traces.strong().stream(), traces.blocks().stream()).toList())
            .append(TRACES, byKind);
    try {
      mongo.insert(document, COLLECTION);
    } catch (DuplicateKeyException keptBefore) {
      // The same version always has the same traces.
    }
  }

  @Override
  public void forget(CaseId id, String content) {
    mongo.remove(Query.query(Criteria.where("_id").is(id.value() + "/" + content)), COLLECTION);
  }

  @Override
  public List<CaseId> sharing(Collection<String> named, int most) {
    if (named.isEmpty()) {
      return List.of();
    }
    var query = Query.query(Criteria.where(FIND).in(named)).with(Sort.by(DESC, AT)).limit(most);
    query.fields().include(CASE);
    return mongo.find(query, Document.class, COLLECTION).stream()
        .map(found -> new CaseId(found.getString(CASE)))
        .distinct()
        .toList();
  }

  @Override
  public Map<CaseId, Traced> of(Collection<CaseId> reports) {
    if (reports.isEmpty()) {
      return Map.of();
    }
    var query = Query.query(Criteria.where(CASE).in(reports.stream().map(CaseId::value).toList()));
    var all = new HashMap<CaseId, Traced>();
    for (var document : mongo.find(query, Document.class, COLLECTION)) {
      var id = new CaseId(document.getString(CASE));
      all.merge(
          id,
          new Traced(id, traces(document), document.getDate(AT).toInstant()),
          MongoTraces::united);
    }
    return Map.copyOf(all);
  }

  private static Traced united(Traced one, Traced other) {
    return new Traced(
        one.id(),
        one.traces().and(other.traces()),
        one.at().isAfter(other.at()) ? one.at() : other.at());
  }

  private static Traces traces(Document document) {
    var byKind = new EnumMap<TraceKind, Set<String>>(TraceKind.class);
    var stored = document.get(TRACES, Document.class);
    stored.forEach((kind, _) ->
        byKind.put(
            Coded.of(TraceKind.class, kind), Set.copyOf(stored.getList(kind, String.class))));
    return new Traces(byKind);
  }

  @Override
  public KeptData data() {
    return KeptData.BLIND_INDEX;
  }

  @Override
  public void forget(CaseId id) {
    mongo.remove(Query.query(Criteria.where(CASE).is(id.value())), COLLECTION);
  }
}
