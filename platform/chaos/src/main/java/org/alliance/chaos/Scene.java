package org.alliance.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/// A row while it runs: the system, the load, and what has been done to it so far.
final class Scene {
  private final Cluster cluster;
  private final Load load;
  private final Random random;
  private final int kills;
  private final int reports;
  private final List<String> complaints = new ArrayList<>();
  private int faults;
  private Duration slowest = Duration.ZERO;

  /// @param kills how often each part is killed in a row that kills
  Scene(Cluster cluster, Load load, long seed, int kills, int reports) {
    this.cluster = cluster;
    this.load = load;
    this.kills = kills;
    this.reports = reports;
    random = new Random(seed);
  }

  Cluster cluster() {
    return cluster;
  }

  Load load() {
    return load;
  }

  Random random() {
    return random;
  }

  int kills() {
    return kills;
  }

  int reports() {
    return reports;
  }

  int faults() {
    return faults;
  }

  Duration slowestRecovery() {
    return slowest;
  }

  List<String> complaints() {
    return List.copyOf(complaints);
  }

  void complain(String about) {
    complaints.add(about);
  }

  void count() {
    faults++;
  }

  /// Kills these at once, starts them again, and waits for them.
  void killAndRestart(List<Part> parts) throws InterruptedException {
    for (var part : parts) {
      part.kill();
      faults++;
    }
    TimeUnit.MILLISECONDS.sleep(200 + random.nextInt(800));
    parts.forEach(Part::start);
    awaitReady(parts);
  }

  void awaitReady(List<Part> parts) throws InterruptedException {
    var from = System.nanoTime();
    for (var part : parts) {
      part.awaitReady();
    }
    var took = Duration.ofNanos(System.nanoTime() - from);
    slowest = slowest.compareTo(took) < 0 ? took : slowest;
  }

  void wait(int milliseconds) throws InterruptedException {
    TimeUnit.MILLISECONDS.sleep(milliseconds);
  }
}
