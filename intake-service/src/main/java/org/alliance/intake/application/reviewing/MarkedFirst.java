package org.alliance.intake.application.reviewing;

import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import org.alliance.contracts.values.CaseId;
import org.alliance.intake.application.reviewing.ReportLists.Listed;
import org.alliance.intake.application.reviewing.ReportLists.Part;
import org.alliance.intake.application.reviewing.ReportLists.Position;

/// The queue with some reports before all others. Both lists keep the queue's order.
///
/// @param first the reports that come first
record MarkedFirst(TriageQueue queue, Set<CaseId> first) {
  /// Before the order of a position in the first list. Orders of the queue begin with a digit.
  private static final String IN_FIRST = "!";

  Part list(TriageQueue.Filter filter, Optional<Position> after, int limit) {
    if (first.isEmpty()) {
      return queue.list(filter, after, limit);
    }
    var isBehind = after.filter(end -> !end.order().startsWith(IN_FIRST)).isPresent();
    var head =
        queue.list(
            filter.alsoAmong(first),
            isBehind ? Optional.empty() : after.map(MarkedFirst::plain),
            limit);
    var tail = queue.list(filter.alsoExcept(first), isBehind ? after : Optional.empty(), limit);
    var total = head.total() + tail.total();
    if (isBehind) {
      return new Part(tail.reports(), total, tail.next());
    }
    if (head.next().isPresent()) {
      return new Part(head.reports(), total, head.next().map(MarkedFirst::inFirst));
    }
    return joined(head, filter, limit, total);
  }

  /// The end of the first list, and the beginning of the second one.
  private Part joined(Part head, TriageQueue.Filter filter, int limit, long total) {
    var room = limit - head.reports().size();
    if (room <= 0) {
      return new Part(head.reports(), total, Optional.of(new Position(IN_FIRST + "~", "~")));
    }
    var tail = queue.list(filter.alsoExcept(first), Optional.empty(), room);
    var both = new ArrayList<Listed>(head.reports());
    both.addAll(tail.reports());
    return new Part(both, total, tail.next());
  }

  private static Position plain(Position inFirst) {
    return new Position(inFirst.order().substring(IN_FIRST.length()), inFirst.id());
  }

  private static Position inFirst(Position plain) {
    return new Position(IN_FIRST + plain.order(), plain.id());
  }
}
