package org.alliance.chaos.faults;

import com.mongodb.client.MongoClient;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.alliance.chaos.audit.Flow;
import org.alliance.chaos.audit.Flow.Reader;
import org.alliance.chaos.audit.Flow.Remembers;
import org.alliance.chaos.audit.Injected.Bad;
import org.alliance.chaos.audit.Injected.Fate;
import org.alliance.chaos.audit.Snapshot;
import org.alliance.chaos.audit.StuckRecords;
import org.alliance.chaos.row.RowContext;
import org.alliance.launcher.system.Settings;

/// Whether each service that reads a bad record has done with it what it should, and none has done
/// anything else: as one look at the stores finds it.
///
/// @param letters how many dead letters there are of them
/// @param parked how many aggregates hold one of them
/// @param wrong which have not met their fate
record InjectedRecordCheck(int letters, int parked, List<String> wrong) {
  private static final long A_MOMENT = 100;

  /// Complains about whatever has not met its fate in that time.
  ///
  /// @return whether all have
  static boolean await(RowContext scene, Duration limit) throws InterruptedException {
    var until = System.nanoTime() + limit.toNanos();
    var fates = of(scene.store(), scene.injected().all());
    while (!fates.wrong().isEmpty() && System.nanoTime() < until) {
      TimeUnit.MILLISECONDS.sleep(A_MOMENT);
      fates = of(scene.store(), scene.injected().all());
    }
    scene.figure("deadLetters", fates.letters());
    scene.figure("parked", fates.parked());
    fates.wrong().forEach(scene::complain);
    return fates.wrong().isEmpty();
  }

  static InjectedRecordCheck of(MongoClient store, List<Bad> all) {
    var stuck = new StuckRecords(store);
    var buried = stuck.buried();
    var parked = stuck.parked();
    var wrong = new ArrayList<String>();
    var letters = 0;
    var waiting = 0;
    for (var service : Settings.SERVICES) {
      var places = new HashSet<>(all.stream().map(Bad::place).toList());
      var subjects = new HashSet<>(all.stream().map(Bad::subject).toList());
      places.retainAll(buried.getOrDefault(service, Set.of()));
      subjects.retainAll(parked.getOrDefault(service, Set.of()));
      letters += places.size();
      waiting += subjects.size();
      for (var bad : all) {
        judge(service, bad, places.contains(bad.place()), subjects.contains(bad.subject()), wrong);
      }
    }
    Flow.ALL.forEach(flow -> wrong.addAll(uncounted(flow, store, all)));
    return new InjectedRecordCheck(letters, waiting, wrong);
  }

  private static void judge(
      String service, Bad bad, boolean isBuried, boolean isParked, List<String> wrong) {
    var readers =
        Flow.of(bad.stream()).readers().stream()
            .filter(reader -> reader.service().equals(service))
            .toList();
    var mayBoth =
        bad.fate() == Fate.PARKED
            && readers.stream()
                .anyMatch(reader -> reader.remembers() == Remembers.WHERE_THERE_IS_ONE);
    var toBury = readers.stream().anyMatch(reader -> isBuriedBy(reader, bad.fate()));
    var toPark = !readers.isEmpty() && bad.fate() == Fate.PARKED && !toBury;
    if (!mayBoth && (isBuried != toBury || isParked != toPark)) {
      wrong.add(
          "%s: %s of %s, to be %s, is buried: %s, parked: %s"
              .formatted(
                  service,
                  bad.place(),
                  bad.stream(),
                  readers.isEmpty() ? "left alone" : bad.fate(),
                  isBuried,
                  isParked));
    }
  }

  private static boolean isBuriedBy(Reader reader, Fate fate) {
    return fate == Fate.BURIED || (fate == Fate.PARKED && reader.remembers() == Remembers.BY_NAME);
  }

  /// What is passed over and not counted stands in the way of whatever comes next.
  private static List<String> uncounted(Flow flow, MongoClient store, List<Bad> all) {
    var skipped =
        all.stream()
            .filter(bad -> bad.stream() == flow.stream() && bad.fate() == Fate.SKIPPED)
            .map(Bad::subject)
            .toList();
    var uncounted = new ArrayList<String>();
    for (var reader : flow.readers()) {
      if (reader.remembers() == Remembers.EVERY_POSITION && !skipped.isEmpty()) {
        var missing = new HashSet<>(skipped);
        store
            .getDatabase(reader.service())
            .getCollection(reader.collection())
            .find(Filters.in("_id", skipped))
            .projection(Projections.include("src"))
            .forEach(document -> {
              var subject = document.getString("_id");
              if (Snapshot.heard(document, flow.positionOf(subject)) > 0) {
                missing.remove(subject);
              }
            });
        missing.forEach(subject ->
            uncounted.add(
                "%s: %s of %s was not counted"
                    .formatted(reader.collection(), subject, flow.stream())));
      }
    }
    return uncounted;
  }
}
