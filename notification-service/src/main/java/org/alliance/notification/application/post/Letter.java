package org.alliance.notification.application.post;

import java.time.Instant;
import java.util.List;
import org.alliance.contracts.values.notice.NotificationKind;
import org.alliance.notification.domain.Notice;
import org.alliance.notification.domain.Notice.Period;

/// What one mail to a firm, a partner organisation, somebody of them, or a coordinator says.
public sealed interface Letter {
  /// What the names of templates for coordinators begin with.
  String COORDINATION = "coordination-";

  record Single(Notice notice) implements Letter {}

  /// @param isForCoordinator whether its reader is a coordinator, rather than a firm or one of its
  ///   people
  /// @param isWeekly whether its reader asked for one a week, rather than one a day
  /// @param isLong whether there was more than it lists
  /// @param token the secret by which its reader unsubscribes
  record Digest(
      Period period,
      boolean isForCoordinator,
      boolean isWeekly,
      List<Line> lines,
      boolean isLong,
      String token)
      implements Letter {
    public Digest {
      lines = List.copyOf(lines);
    }
  }

  /// @param about the case's number, or its id if the number is not known
  record Line(Instant at, NotificationKind kind, String about) {}
}
