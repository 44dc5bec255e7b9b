package org.alliance.casetracking.domain;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Optional;

/// One event in a case's file.
///
/// @param source the stream it came on, such as `matching/referral`
/// @param seq its number at its source, from 1
public record Entry<E extends CaseEvent>(Instant time, String source, long seq, E event) {
  /// By time. Entries of the same moment, such as two letters, stand in the same order however
  /// often the file is rebuilt.
  static final Comparator<Entry<?>> ORDER =
      Comparator.<Entry<?>, Instant>comparing(Entry::time)
          .thenComparing(Entry::source)
          .thenComparingLong(Entry::seq)
          .thenComparing(Entry::type)
          .thenComparing(entry -> EntryDetails.of(entry.event()).toString());

  /// The event's wire name.
  public String type() {
    return event.type();
  }

  /// The same entry, if its event is of this type.
  <T extends CaseEvent> Optional<Entry<T>> as(Class<T> type) {
    return type.isInstance(event)
        ? Optional.of(new Entry<>(time, source, seq, type.cast(event)))
        : Optional.empty();
  }

  /// When something new was heard of the case; empty for messages, reminders and for what others
  /// cover, which says nothing of the work of the firm that has the case. A contact counts from its
  /// day, also if the firm records it later.
  Optional<Instant> newsAt() {
    return switch (event) {
      case CaseEvent.NotificationSettled _,
          CaseEvent.ClientNoticeSettled _,
          CaseEvent.FollowUpDue _,
          CaseEvent.DeadlineNear _,
          CaseEvent.NeedChanged _ ->
          Optional.empty();
      case CaseEvent.ContactMade(_, _, var on) -> {
        var dayIsOver = on.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        yield Optional.of(dayIsOver.isBefore(time) ? dayIsOver : time);
      }
      default -> Optional.of(time);
    };
  }
}
