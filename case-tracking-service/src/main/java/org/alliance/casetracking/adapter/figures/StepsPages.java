package org.alliance.casetracking.adapter.figures;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alliance.casetracking.application.flow.KeptSteps;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/// Collection `case_steps`: the steps of all cases whose reports came on one day (UTC), in one page
/// `{ _id: "files|day", rev, words, sent_rows }`. A year of 100,000 cases is read as 365 small
/// documents instead of 100,000 large ones. A page is replaced by compare-and-set on `rev`.
final class StepsPages implements KeptSteps {
  static final String COLLECTION = "case_steps";

  private final MongoOperations mongo;

  StepsPages(MongoOperations mongo) {
    this.mongo = mongo;
  }

  /// The pages that may hold reports from one time until before another.
  static Query between(String files, Optional<Instant> from, Optional<Instant> to) {
    return Query.query(
        where("_id")
            .gte(from.map(time -> files + "|" + day(time)).orElse(files + "|"))
            .lt(to.map(time -> files + "|" + day(time) + "}").orElse(files + "}")));
  }

  private static LocalDate day(Instant time) {
    return LocalDate.ofInstant(time, ZoneOffset.UTC);
  }

  private static String page(String files, Kept one) {
    return files + "|" + day(one.steps().received().orElseThrow());
  }

  @Override
  public void keep(String files, List<Kept> changed) {
    var waiting =
        changed.stream()
            .filter(one -> one.steps().received().isPresent())
            .collect(Collectors.groupingBy(one -> page(files, one)));
    while (!waiting.isEmpty()) {
      // Pages that another instance has changed meanwhile are read again.
      waiting.keySet().removeAll(written(waiting));
    }
  }

  /// @return the pages that hold these now
  private List<String> written(Map<String, List<Kept>> changed) {
    var before = new HashMap<String, Document>();
    mongo
        .find(Query.query(where("_id").in(changed.keySet())), Document.class, COLLECTION)
        .forEach(page -> before.put(page.getString("_id"), page));
    return Stream.concat(
            changed.entrySet().stream()
                .filter(page -> !before.containsKey(page.getKey()))
                .filter(page -> isInserted(page.getKey(), page.getValue()))
                .map(Map.Entry::getKey),
            replaced(changed, before.values()).stream())
        .toList();
  }

  private boolean isInserted(String page, List<Kept> changed) {
    try {
      mongo.insert(
          StepsWriter.merged(StepsWriter.pack(List.of()), rows(changed))
              .append("_id", page)
              .append("rev", 1L),
          COLLECTION);
      return true;
    } catch (DuplicateKeyException anotherInstanceDid) {
      return false;
    }
  }

  private List<String> replaced(Map<String, List<Kept>> changed, Collection<Document> before) {
    if (before.isEmpty()) {
      return List.of();
    }
    var replacing = mongo.bulkOps(BulkMode.UNORDERED, COLLECTION);
    before.forEach(page -> {
      var id = page.getString("_id");
      var merged = StepsWriter.merged(page, rows(changed.getOrDefault(id, List.of())));
      var after = new Update().inc("rev", 1).unset(StepsWriter.ROWS_WITHOUT_SENDER);
      merged.forEach(after::set);
      replacing.updateOne(
          Query.query(where("_id").is(id).and("rev").is(page.getLong("rev"))), after);
    });
    return replacing.execute().getMatchedCount() == before.size()
        ? before.stream().map(page -> page.getString("_id")).toList()
        : List.of();
  }

  private static List<StepsRow> rows(List<Kept> changed) {
    return changed.stream()
        .map(one -> new StepsRow(one.caseId(), one.version(), one.steps()))
        .toList();
  }

  @Override
  public void forget(String files) {
    mongo.remove(between(files, Optional.empty(), Optional.empty()), COLLECTION);
  }
}
