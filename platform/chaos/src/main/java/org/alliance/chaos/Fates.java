package org.alliance.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.alliance.chaos.Flow.Reader;
import org.alliance.chaos.Flow.Remembers;
import org.alliance.chaos.Injected.Bad;
import org.alliance.chaos.Injected.Fate;
import org.alliance.launcher.Settings;

/// Whether each service that reads a bad record has done with it what it should, and none has done
/// anything else.
final class Fates {
  private final Scene scene;

  Fates(Scene scene) {
    this.scene = scene;
  }

  void await(Duration limit) throws InterruptedException {
    var until = System.nanoTime() + limit.toNanos();
    var wrong = wrong();
    while (!wrong.isEmpty() && System.nanoTime() < until) {
      TimeUnit.SECONDS.sleep(1);
      wrong = wrong();
    }
    wrong.forEach(scene::complain);
  }

  private List<String> wrong() {
    var stuck = new StuckRecords(scene.store());
    var buried = stuck.buried();
    var parked = stuck.parked();
    var wrong = new ArrayList<String>();
    var letters = 0;
    var waiting = 0;
    for (var service : Settings.SERVICES) {
      var places = new HashSet<>(buried.getOrDefault(service, Set.of()));
      var subjects = new HashSet<>(parked.getOrDefault(service, Set.of()));
      places.retainAll(scene.injected().places());
      subjects.retainAll(scene.injected().subjects());
      letters += places.size();
      waiting += subjects.size();
      for (var bad : scene.injected().all()) {
        judge(service, bad, places.contains(bad.place()), subjects.contains(bad.subject()), wrong);
      }
    }
    scene.figure("deadLetters", letters);
    scene.figure("parked", waiting);
    return wrong;
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
}
