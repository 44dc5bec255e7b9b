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
import org.alliance.contracts.values.notice.NotificationKind;

/// Which mails a firm, one of its people or a coordinator wants, and when. Critical ones come
/// whatever they want.
///
/// @param muted kinds that they do not want as mails
/// @param window when mails may come; empty for any time
/// @param digest how often they want a digest
public record Preferences(Set<NotificationKind> muted, Optional<Window> window, Rhythm digest) {
  /// Any mail at any time, and no digest.
  public static final Preferences NONE = new Preferences(Set.of(), Optional.empty());

  public Preferences(Set<NotificationKind> muted, Optional<Window> window) {
    this(muted, window, Rhythm.NEVER);
  }

  /// A firm that misses one of these loses a case, or leaves a client waiting.
  private static final Set<NotificationKind> CRITICAL =
      Collections.unmodifiableSet(
          EnumSet.of(
              NotificationKind.OFFER,
              NotificationKind.REMINDER,
              NotificationKind.ASSIGNMENT,
              NotificationKind.QUESTION_ANSWERED,
              NotificationKind.UNREAD,
              NotificationKind.UNREAD_ESCALATED,
              NotificationKind.DEADLINE_NEAR,
              NotificationKind.HAND_OVER_OFFERED,
              NotificationKind.HAND_OVER_REMINDER,
              NotificationKind.QUESTION_ASKED));

  /// What a partner organisation may go without.
  public static final Set<NotificationKind> PARTNERS_CHOICES =
      Set.of(NotificationKind.REPORT_STATUS);

  /// What coordinators are told.
  public static final Set<NotificationKind> OF_COORDINATORS =
      Collections.unmodifiableSet(
          EnumSet.of(
              NotificationKind.UNREAD_ESCALATED,
              NotificationKind.QUESTION_ASKED,
              NotificationKind.DEADLINE_NEAR,
              NotificationKind.ESCALATED,
              NotificationKind.HAND_BACK,
              NotificationKind.FOLLOW_UP));

  private static final long QUARTER = Duration.ofMinutes(15).toSeconds();
  private static final int QUARTERS_OF_A_WEEK = 8 * 24 * 4;

  public Preferences {
    muted = Set.copyOf(muted);
  }

  /// @param from hour of the reader's day from which mails may come, 0 to 23
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

  /// The kinds that a firm, or somebody of one, may go without.
  public static Set<NotificationKind> choices() {
    var choices = EnumSet.complementOf(EnumSet.copyOf(CRITICAL));
    choices.remove(NotificationKind.CLIENT_MESSAGE);
    choices.remove(NotificationKind.DIGEST);
    choices.removeAll(PARTNERS_CHOICES);
    choices.remove(NotificationKind.ESCALATED);
    return choices;
  }

  /// The kinds that a coordinator may go without.
  public static Set<NotificationKind> coordinatorsChoices() {
    var choices = EnumSet.copyOf(OF_COORDINATORS);
    choices.removeAll(CRITICAL);
    return choices;
  }

  public boolean wants(NotificationKind kind) {
    return kind == NotificationKind.DIGEST
        ? digest != Rhythm.NEVER
        : CRITICAL.contains(kind) || !muted.contains(kind);
  }

  public Preferences withDigest(Rhythm other) {
    return new Preferences(muted, window, other);
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
