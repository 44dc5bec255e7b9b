package org.alliance.notification.domain.plan;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.alliance.contracts.values.notice.ContactRule;
import org.alliance.contracts.values.notice.NotificationChannel;

/// How a client may be contacted. It is looked up for each message and never kept. What was not
/// told allows nothing.
///
/// @param channels that may be used; none if they were not told
/// @param hours none if they were not told
/// @param zones of the client's state; a time has to fit in all of them
/// @param mayLeaveVoicemail whether a call may speak to a machine
/// @param maySayWhere whether a message may name the place to read it, which tells who sent it
public record SafeContactPlan(
    Set<NotificationChannel> channels,
    Set<ContactHour> hours,
    List<ZoneId> zones,
    boolean mayLeaveVoicemail,
    boolean maySayWhere) {
  /// Offsets of zones are whole quarters of an hour, and hours of plans begin and end with one.
  private static final Duration STEP = Duration.ofMinutes(15);

  /// A week has all hours that a plan can name; a day more, for clocks that are put forward.
  private static final long MOST_STEPS = Duration.ofDays(8).dividedBy(STEP);

  public SafeContactPlan {
    channels = Set.copyOf(channels);
    hours = Set.copyOf(hours);
    zones = List.copyOf(zones);
  }

  /// Whether a message may leave.
  public sealed interface Verdict {
    record Go() implements Verdict {}

    /// Not before this time.
    record Later(Instant until) implements Verdict {}

    record Never(ContactRule rule) implements Verdict {}
  }

  public Verdict verdict(NotificationChannel channel, Instant now) {
    if (channels.isEmpty()) {
      return new Verdict.Never(ContactRule.PLAN_UNKNOWN);
    }
    if (!channels.contains(channel)) {
      return new Verdict.Never(ContactRule.CHANNEL_NOT_ALLOWED);
    }
    if (hours.isEmpty()) {
      return new Verdict.Never(ContactRule.HOURS_NOT_TOLD);
    }
    if (zones.isEmpty()) {
      return new Verdict.Never(ContactRule.PLACE_NOT_TOLD);
    }
    if (isInside(now)) {
      return new Verdict.Go();
    }
    return next(now)
        .<Verdict>map(Verdict.Later::new)
        .orElseGet(() -> new Verdict.Never(ContactRule.HOURS_NOT_TOLD));
  }

  private boolean isInside(Instant time) {
    return zones.stream()
        .allMatch(zone -> hours.stream().anyMatch(hour -> hour.holds(time.atZone(zone))));
  }

  /// Empty if there is no time that fits in all zones.
  private Optional<Instant> next(Instant now) {
    var step = STEP.toSeconds();
    var first = Math.floorDiv(now.getEpochSecond(), step) + 1;
    return LongStream.range(first, first + MOST_STEPS)
        .mapToObj(number -> Instant.ofEpochSecond(number * step))
        .filter(this::isInside)
        .findFirst();
  }
}
