package org.alliance.casetracking.adapter.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/// Collection `generations`: `{ _id: "case-files", active, building }`. Every instance reads it at
/// least once a second while it is asked, so a change is known everywhere after [#KNOWN_AFTER].
final class MongoGenerations {
  static final Duration KNOWN_AFTER = Duration.ofSeconds(2);

  static final String FIRST = "case_files";
  static final String SECOND = "case_files_2";

  private static final Generations INITIAL = new Generations(FIRST, Optional.empty());
  private static final Duration READ_EVERY = Duration.ofSeconds(1);
  private static final String COLLECTION = "generations";
  private static final Query ONLY = Query.query(where("_id").is("case-files"));

  private final MongoOperations mongo;
  private final LongSupplier nanoTime;
  private volatile @Nullable Known known;

  /// @param active the collection of case files that is shown
  /// @param building the one that is being built beside it
  record Generations(String active, Optional<String> building) {
    /// The collection that is not shown.
    String spare() {
      return active.equals(FIRST) ? SECOND : FIRST;
    }
  }

  /// @param since when this instance first saw them
  private record Known(Generations generations, long read, long since) {}

  MongoGenerations(MongoOperations mongo, LongSupplier nanoTime) {
    this.mongo = mongo;
    this.nanoTime = nanoTime;
  }

  Generations now() {
    return known().generations();
  }

  /// How long this instance has known these generations.
  Duration age() {
    return Duration.ofNanos(nanoTime.getAsLong() - known().since());
  }

  private Known known() {
    var before = known;
    if (before != null && nanoTime.getAsLong() - before.read() < READ_EVERY.toNanos()) {
      return before;
    }
    var read = nanoTime.getAsLong();
    var generations = read();
    var isOld = before != null && before.generations().equals(generations);
    var now = new Known(generations, read, isOld ? Objects.requireNonNull(before).since() : read);
    known = now;
    return now;
  }

  private Generations read() {
    return Optional.ofNullable(mongo.findOne(ONLY, Document.class, COLLECTION))
        .map(found ->
            new Generations(
                found.getString("active"), Optional.ofNullable(found.getString("building"))))
        .orElse(INITIAL);
  }

  void build(Generations now, String building) {
    write(new Update().set("active", now.active()).set("building", building));
  }

  void stopBuilding(Generations now) {
    write(new Update().set("active", now.active()).unset("building"));
  }

  private void write(Update update) {
    mongo.upsert(ONLY, update, COLLECTION);
    known = null;
  }

  /// Shows what was being built.
  ///
  /// @return false, and nothing changed, if it is not being built any more
  boolean show(String built) {
    var isBuilding = Query.query(where("_id").is("case-files").and("building").is(built));
    var shown = new Update().set("active", built).unset("building");
    var changed = mongo.updateFirst(isBuilding, shown, COLLECTION).getMatchedCount() > 0;
    known = null;
    return changed;
  }
}
