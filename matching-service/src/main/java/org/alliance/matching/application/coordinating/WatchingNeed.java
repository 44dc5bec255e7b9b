package org.alliance.matching.application.coordinating;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.alliance.matching.application.index.JudgingFirms;
import org.alliance.matching.application.index.JudgingFirms.Room;
import org.alliance.matching.application.index.JudgingFirms.Stored;
import org.alliance.matching.domain.firms.Distances;
import org.alliance.matching.domain.network.NeedAgainstCapacity;
import org.alliance.matching.domain.network.NeedFilter;
import org.alliance.matching.domain.network.Network;
import org.jspecify.annotations.Nullable;

/// The cases that look for a firm beside what firms have for them. Firms and cases are read at most
/// every 30 s, for all who ask this instance.
public final class WatchingNeed {
  private static final Duration KEPT = Duration.ofSeconds(30);
  private static final Duration A_WEEK = Duration.ofDays(7);

  private final KnownFirms firms;
  private final FirmLoad load;
  private final PastCases cases;
  private final JudgingFirms judging;
  private final Distances distances;
  private final Clock clock;
  private @Nullable Snapshot latest;

  private record Snapshot(Instant at, Network network, Room room) {}

  /// @param at when firms and cases were read
  public record Seen(Instant at, NeedAgainstCapacity need, Room room) {}

  public WatchingNeed(
      KnownFirms firms,
      FirmLoad load,
      PastCases cases,
      JudgingFirms judging,
      Distances distances,
      Clock clock) {
    this.firms = firms;
    this.load = load;
    this.cases = cases;
    this.judging = judging;
    this.distances = distances;
    this.clock = clock;
  }

  public Seen of(NeedFilter filter) {
    var now = latest();
    return new Seen(
        now.at(), NeedAgainstCapacity.of(now.network(), now.room().cases(), filter), now.room());
  }

  /// Those who ask meanwhile wait: nobody reads the same twice.
  private synchronized Snapshot latest() {
    var now = clock.instant();
    var known = latest;
    if (known == null || known.at().plus(KEPT).isBefore(now)) {
      var stored = new Stored(firms.all(), load.places(), load.offeredSince(now.minus(A_WEEK)));
      known =
          new Snapshot(
              now,
              new Network(stored.firms(), cases.waiting(), 1, distances),
              judging.room(stored, now));
      latest = known;
    }
    return known;
  }
}
