package org.alliance.chaos.faults;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Whose turn it is to be killed: each member as often as any other, and every second time whoever
/// is primary then, as long as that one has a turn left. Once all have had theirs it goes on in
/// turn.
final class KillSchedule<T> {
  private final List<T> members;
  private final Map<T, Integer> left = new HashMap<>();
  private int taken;

  KillSchedule(List<T> members, int each) {
    this.members = List.copyOf(members);
    members.forEach(member -> left.put(member, each));
  }

  boolean areLeft() {
    return left.values().stream().anyMatch(turns -> turns > 0);
  }

  /// @param primary at this moment, if there is one
  T next(Optional<T> primary) {
    var isForPrimary = taken % 2 == 0;
    var next = primary.filter(one -> isForPrimary && leftOf(one) > 0).orElseGet(this::fullest);
    left.merge(next, -1, Integer::sum);
    taken++;
    return next;
  }

  private T fullest() {
    var fullest = members.getFirst();
    for (var member : members) {
      fullest = leftOf(member) > leftOf(fullest) ? member : fullest;
    }
    return fullest;
  }

  private int leftOf(T member) {
    return left.getOrDefault(member, 0);
  }
}
