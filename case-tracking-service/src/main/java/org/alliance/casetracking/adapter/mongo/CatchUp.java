package org.alliance.casetracking.adapter.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

/// Whether the files that are being built have had all events that the files of before have had.
///
/// A file that no owner knows of does not come again. Such files are given up if all others are
/// complete, if there are few of them, and if no other file has come for a while. A file that is
/// given up wrongly, because its owner was away, comes back: its owner's next announcement of heads
/// shows that its events are missing, and they are asked for.
final class CatchUp {
  private static final Logger log = LoggerFactory.getLogger(CatchUp.class);
  private static final int PAGE = 500;
  private static final int FEW = 10;
  private static final int ONE_OF = 100;

  private final MongoOperations mongo;
  private final Duration patience;
  private final LongSupplier nanoTime;
  private volatile Progress last = Progress.NONE;
  private long lastChange;

  /// @param files of before
  /// @param missing how many of them have not been built at all
  /// @param late how many of them have been built in part
  record Progress(long files, long missing, long late) {
    static final Progress NONE = new Progress(0, 0, 0);

    private Progress plus(Progress other) {
      return new Progress(files + other.files, missing + other.missing, late + other.late);
    }

    /// Whether all files but a few that have not been built at all are complete.
    boolean isAllButFew() {
      return late == 0
          && (missing == 0 || (missing < files && missing <= Math.max(FEW, files / ONE_OF)));
    }
  }

  CatchUp(MongoOperations mongo, Duration patience, LongSupplier nanoTime) {
    this.mongo = mongo;
    this.patience = patience;
    this.nanoTime = nanoTime;
  }

  /// The progress of the rebuild when this instance last looked.
  Progress latest() {
    return last;
  }

  /// No rebuild is under way.
  void forget() {
    last = Progress.NONE;
  }

  boolean isReady(String before, String built) {
    var now = progress(before, built);
    if (now.missing() != last.missing() || now.late() != last.late()) {
      lastChange = nanoTime.getAsLong();
    }
    last = now;
    var isStill = nanoTime.getAsLong() - lastChange >= patience.toNanos();
    if (!now.isAllButFew() || (now.missing() > 0 && !isStill)) {
      log.info("Rebuilt so far: all but {} missing and {} late files", now.missing(), now.late());
      return false;
    }
    if (now.missing() > 0) {
      log.warn("No owner has sent anything of {} case files: they are given up", now.missing());
    }
    return true;
  }

  Progress progress(String before, String built) {
    var progress = Progress.NONE;
    var page = new ArrayList<Document>();
    var query = new Query();
    query.fields().include("src");
    try (var all = mongo.stream(query, Document.class, before)) {
      for (var files = all.iterator(); files.hasNext(); ) {
        page.add(files.next());
        if (page.size() == PAGE || !files.hasNext()) {
          progress = progress.plus(compare(page, built));
          page.clear();
        }
      }
    }
    return progress;
  }

  private Progress compare(List<Document> before, String built) {
    var query =
        Query.query(where("_id").in(before.stream().map(file -> file.getString("_id")).toList()));
    query.fields().include("src");
    var found =
        mongo.find(query, Document.class, built).stream()
            .collect(Collectors.toMap(file -> file.getString("_id"), CatchUp::positions));
    var missing = 0;
    var late = 0;
    for (var file : before) {
      var positions = found.get(file.getString("_id"));
      if (positions == null) {
        missing++;
      } else if (isLate(positions, positions(file))) {
        late++;
      }
    }
    return new Progress(before.size(), missing, late);
  }

  private static boolean isLate(Map<String, Long> built, Map<String, Long> before) {
    return before.entrySet().stream()
        .anyMatch(position -> built.getOrDefault(position.getKey(), 0L) < position.getValue());
  }

  private static Map<String, Long> positions(Document file) {
    return file.get("src", Document.class).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, one -> ((Number) one.getValue()).longValue()));
  }
}
