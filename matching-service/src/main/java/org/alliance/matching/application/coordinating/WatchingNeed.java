package org.alliance.matching.application.coordinating;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.alliance.kit.snapshot.Snapshots;
import org.alliance.kit.snapshot.Snapshots.Snapshot;
import org.alliance.matching.application.index.JudgingFirms;
import org.alliance.matching.application.index.JudgingFirms.Room;
import org.alliance.matching.application.index.JudgingFirms.Stored;
import org.alliance.matching.domain.firms.Distances;
import org.alliance.matching.domain.network.NeedAgainstCapacity;
import org.alliance.matching.domain.network.NeedFilter;
import org.alliance.matching.domain.network.Network;

/// The cases that look for a firm beside what firms have for them. Firms and cases are read at most
/// every 30 s, for all who ask this instance. What is shown while they are read again is at most
/// two minutes old, and says so.
public final class WatchingNeed {
  private static final Duration FRESH = Duration.ofSeconds(30);
  private static final Duration SHOWN = Duration.ofMinutes(2);
  private static final Duration A_WEEK = Duration.ofDays(7);

  private final KnownFirms firms;
  private final FirmLoad load;
  private final PastCases cases;
  private final JudgingFirms judging;
  private final Distances distances;
  private final Supplier<Snapshot<Known>> known;

  private record Known(Network network, Room room) {}

  /// @param at when firms and cases were read
  public record Seen(Instant at, NeedAgainstCapacity need, Room room) {}

  /// @param background where firms and cases are read again while nobody waits for them
  public WatchingNeed(
      KnownFirms firms,
      FirmLoad load,
      PastCases cases,
      JudgingFirms judging,
      Distances distances,
      Clock clock,
      Executor background) {
    this.firms = firms;
    this.load = load;
    this.cases = cases;
    this.judging = judging;
    this.distances = distances;
    known = Snapshots.ofOne(FRESH, SHOWN, clock, background, this::read);
  }

  public Seen of(NeedFilter filter) {
    var now = known.get();
    var network = now.answer().network();
    var room = now.answer().room();
    return new Seen(now.at(), NeedAgainstCapacity.of(network, room.cases(), filter), room);
  }

  private Known read(Instant now) {
    var stored = new Stored(firms.all(), load.places(), load.offeredSince(now.minus(A_WEEK)));
    return new Known(
        new Network(stored.firms(), cases.waiting(), 1, distances), judging.room(stored, now));
  }
}
