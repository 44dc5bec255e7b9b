package org.alliance.notification.domain.preference;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.alliance.contracts.values.NotificationKind;

/// Which mails a firm wants, and when. Critical ones come whatever it wants.
///
/// @param muted kinds that it does not want as mails; its inbox has them all the same
/// @param window when mails may come; empty for any time
public record Preferences(Set<NotificationKind> muted, Optional<Window> window) {
  /// Any mail at any time.
  public static final Preferences NONE = new Preferences(Set.of(), Optional.empty());

  /// A firm that misses one of these loses a case, or leaves a client waiting.
  private static final Set<NotificationKind> CRITICAL =
      Collections.unmodifiableSet(
          EnumSet.of(
              NotificationKind.OFFER, NotificationKind.REMINDER, NotificationKind.ASSIGNMENT));

  private static final long QUARTER = Duration.ofMinutes(15).toSeconds();
  private static final int QUARTERS_OF_A_WEEK = 8 * 24 * 4;

  public Preferences {
    muted = Set.copyOf(muted);
  }

  /// @param from hour of the firm's day from which mails may come, 0 to 23
  /// @param until hour from which none may come any more, `from` + 1 to 24
  /// @param onlyWeekDays whether none may come on Saturdays and Sundays
  public record Window(int from, int until, boolean onlyWeekDays) {
    public Window {
      if (from < 0 || until > 24 || until <= from) {
        throw new IllegalArgumentException("A window begins before it ends");
      }
    }

    private boolean holds(Instant time, ZoneId zone) {
      var there = time.atZone(zone);
      var day = there.getDayOfWeek();
      return there.getHour() >= from
          && there.getHour() < until
          && !(onlyWeekDays && (day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY));
    }
  }

  /// The kinds that a firm may go without.
  public static Set<NotificationKind> choices() {
    var choices = EnumSet.complementOf(EnumSet.copyOf(CRITICAL));
    choices.remove(NotificationKind.CLIENT_MESSAGE);
    return choices;
  }

  public boolean wants(NotificationKind kind) {
    return CRITICAL.contains(kind) || !muted.contains(kind);
  }

  /// When a mail of this kind may come at the earliest; now if it may come now.
  public Instant earliest(NotificationKind kind, ZoneId zone, Instant now) {
    if (CRITICAL.contains(kind) || window.isEmpty() || window.get().holds(now, zone)) {
      return now;
    }
    var first = Math.floorDiv(now.getEpochSecond(), QUARTER) + 1;
    return LongStream.range(first, first + QUARTERS_OF_A_WEEK)
        .mapToObj(number -> Instant.ofEpochSecond(number * QUARTER))
        .filter(time -> window.get().holds(time, zone))
        .findFirst()
        .orElse(now);
  }
}
