package org.alliance.casetracking.adapter.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alliance.casetracking.application.flow.Flow.RecentCase;
import org.alliance.casetracking.application.flow.FlowCounters;
import org.alliance.casetracking.application.flow.FlowCounters.Recent;
import org.alliance.casetracking.application.flow.FlowCounts;
import org.alliance.casetracking.application.flow.FlowStore;
import org.alliance.casetracking.application.flow.FlowStore.Counted;
import org.alliance.casetracking.application.flow.KeptSteps;
import org.alliance.casetracking.application.flow.KeptSteps.Kept;
import org.alliance.casetracking.domain.CaseSteps;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.kit.schedule.Attempt;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/// Collection `case_flow`: one document of counters for each collection of case files, see
/// [FlowDocument]. In a case's file: `state.uncounted`, and `counted: { rev, counts }` beside the
/// state, which saves of the file leave alone.
final class MongoFlowStore implements FlowStore {
  static final String UNCOUNTED = "state.uncounted";

  private static final Logger log = LoggerFactory.getLogger(MongoFlowStore.class);
  private static final String COUNTERS = "case_flow";
  private static final String COUNTED = "counted";
  private static final String KEEPS_STEPS = "steps";
  private static final String COUNTED_REVISION = "counted.rev";

  private final MongoOperations mongo;
  private final String files;
  private final KeptSteps steps;
  private volatile boolean isPrepared;

  /// @param files the collection of the case files
  MongoFlowStore(MongoOperations mongo, String files, KeptSteps steps) {
    this.mongo = mongo;
    this.files = files;
    this.steps = steps;
  }

  /// Counts files from before there were counters, or before steps were kept, too: it marks them
  /// all, once. To count a file again changes no counter.
  void prepare() {
    if (isPrepared) {
      return;
    }
    var known = mongo.findById(files, Document.class, COUNTERS);
    if (known == null) {
      mongo.updateMulti(
          Query.query(where(COUNTED).exists(false)), Update.update(UNCOUNTED, true), files);
      insert();
    } else if (!known.containsKey(KEEPS_STEPS)) {
      mongo.updateMulti(new Query(), Update.update(UNCOUNTED, true), files);
      mongo.updateFirst(itself(), Update.update(KEEPS_STEPS, true), COUNTERS);
    }
    isPrepared = true;
  }

  private void insert() {
    try {
      mongo.insert(
          FlowDocument.of(FlowCounters.NONE).append("_id", files).append(KEEPS_STEPS, true),
          COUNTERS);
    } catch (DuplicateKeyException anotherInstanceDid) {
      // The counters are there.
    }
  }

  /// Begins at zero, with a revision that is greater than all before.
  void reset() {
    var zero = new Update().set("counts", new Document()).set("recent", List.of());
    mongo.updateFirst(itself(), zero.set("batch", List.of()).inc("rev", 1), COUNTERS);
    steps.forget(files);
  }

  boolean hasNoFiles() {
    return !mongo.exists(new Query(), files);
  }

  @Override
  public void keepSteps(List<Uncounted> changed) {
    steps.keep(
        files,
        changed.stream()
            .map(one -> new Kept(one.caseId(), one.version(), CaseSteps.of(one.file())))
            .toList());
  }

  @Override
  public FlowCounters counters() {
    return found(itself());
  }

  /// The counters without their last batch.
  FlowCounters snapshot() {
    var query = itself();
    query.fields().exclude("batch");
    return found(query);
  }

  private FlowCounters found(Query query) {
    return Optional.ofNullable(mongo.findOne(query, Document.class, COUNTERS))
        .map(FlowDocument::counters)
        .orElse(FlowCounters.NONE);
  }

  @Override
  public boolean replace(FlowCounters before, FlowCounters after) {
    var update = new Update();
    FlowDocument.of(after).forEach(update::set);
    var unchanged = Query.query(where("_id").is(files).and("rev").is(before.revision()));
    return mongo.updateFirst(unchanged, update, COUNTERS).getMatchedCount() > 0;
  }

  /// Mostly no file has changed meanwhile, and one write of each does.
  @Override
  public void settle(FlowCounters counters) {
    if (counters.batch().isEmpty()) {
      return;
    }
    var revision = counters.revision();
    var unchanged = mongo.bulkOps(BulkMode.UNORDERED, files);
    counters
        .batch()
        .forEach(file ->
            unchanged.updateOne(
                Query.query(unsettled(file, revision).and("v").is(file.version())),
                counted(file, revision).unset(UNCOUNTED)));
    if (unchanged.execute().getMatchedCount() == counters.batch().size()) {
      return;
    }
    var changed = mongo.bulkOps(BulkMode.UNORDERED, files);
    counters
        .batch()
        .forEach(file ->
            changed.updateOne(Query.query(unsettled(file, revision)), counted(file, revision)));
    changed.execute();
  }

  private static Criteria unsettled(Counted file, long revision) {
    return where("_id").is(file.caseId().value()).and(COUNTED_REVISION).not().gte(revision);
  }

  private static Update counted(Counted file, long revision) {
    return Update.update(
        COUNTED,
        new Document("rev", revision).append("counts", FlowDocument.counts(file.counts())));
  }

  @Override
  public List<Uncounted> uncounted(int limit) {
    var query = marked().limit(limit);
    query.fields().include("v", "state", COUNTED);
    var found = new ArrayList<Uncounted>();
    try (var documents = mongo.stream(query, Document.class, files)) {
      documents.flatMap(this::readable).forEach(found::add);
    }
    return found;
  }

  /// A file that cannot be read is not counted, and keeps no other from being counted.
  private Stream<Uncounted> readable(Document document) {
    return Attempt.of(log, "Counting the file of " + document.get("_id"), () -> uncounted(document))
        .stream();
  }

  private Uncounted uncounted(Document document) {
    var state = document.get("state", Document.class);
    var file = mongo.getConverter().read(CaseFileDocument.class, state).toDomain();
    var counted = document.get(COUNTED, Document.class);
    return new Uncounted(
        new CaseId(document.getString("_id")),
        document.getLong("v"),
        file,
        counted == null
            ? FlowCounts.NONE
            : FlowDocument.counts(counted.get("counts", Document.class)));
  }

  @Override
  public boolean hasUncounted() {
    return mongo.exists(marked(), files);
  }

  private static Query marked() {
    return Query.query(where(UNCOUNTED).is(true));
  }

  private Query itself() {
    return Query.query(where("_id").is(files));
  }

  /// The counters as they are stored: `{ rev, counts: {name: amount}, recent: [{ caseId, number,
  /// changed, state, usState, withdrawn }], batch: [{ caseId, v, counts }] }`.
  private static final class FlowDocument {
    private FlowDocument() {}

    static Document of(FlowCounters counters) {
      return new Document("rev", counters.revision())
          .append("counts", counts(counters.counts()))
          .append("recent", counters.recent().stream().map(FlowDocument::of).toList())
          .append("batch", counters.batch().stream().map(FlowDocument::of).toList());
    }

    static FlowCounters counters(Document document) {
      return new FlowCounters(
          document.getLong("rev"),
          counts(document.get("counts", Document.class)),
          document.getList("recent", Document.class).stream().map(FlowDocument::recent).toList(),
          document.getList("batch", Document.class, List.of()).stream()
              .map(FlowDocument::counted)
              .toList());
    }

    static Document counts(FlowCounts counts) {
      return new Document(new HashMap<String, Object>(counts.amounts()));
    }

    static FlowCounts counts(Document document) {
      var amounts = new HashMap<String, Long>();
      document.forEach((name, amount) -> amounts.put(name, ((Number) amount).longValue()));
      return new FlowCounts(amounts);
    }

    private static Document of(Recent recent) {
      var what = recent.what();
      return new Document("caseId", what.caseId().value())
          .append(
              "number", Optional.ofNullable(what.caseNumber()).map(CaseNumber::value).orElse(null))
          .append("changed", Date.from(recent.changed()))
          .append("state", what.state())
          .append("usState", what.usState())
          .append("withdrawn", what.withdrawn());
    }

    private static Recent recent(Document document) {
      return new Recent(
          document.getDate("changed").toInstant(),
          new RecentCase(
              new CaseId(document.getString("caseId")),
              Optional.ofNullable(document.getString("number")).map(CaseNumber::new).orElse(null),
              document.getString("state"),
              document.getString("usState"),
              document.getBoolean("withdrawn")));
    }

    private static Document of(Counted counted) {
      return new Document("caseId", counted.caseId().value())
          .append("v", counted.version())
          .append("counts", counts(counted.counts()));
    }

    private static Counted counted(Document document) {
      return new Counted(
          new CaseId(document.getString("caseId")),
          document.getLong("v"),
          counts(document.get("counts", Document.class)));
    }
  }
}
