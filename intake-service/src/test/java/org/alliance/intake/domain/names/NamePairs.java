package org.alliance.intake.domain.names;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Pairs of names that are the same or distinct, and how many of each a comparison finds alike.
final class NamePairs {
  /// @param group language or kind
  record Pair(String group, String some, String other, boolean isSame) {
    boolean isFound() {
      var found = PartyName.of(some).isLike(PartyName.of(other));
      if (found != PartyName.of(other).isLike(PartyName.of(some))) {
        throw new AssertionError("It depends on which name comes first: " + this);
      }
      return found;
    }
  }

  private NamePairs() {}

  static double share(List<Pair> pairs, boolean same) {
    var those = pairs.stream().filter(pair -> pair.isSame() == same).toList();
    return those.isEmpty()
        ? same ? 1 : 0
        : (double) those.stream().filter(Pair::isFound).count() / those.size();
  }

  static void print(String title, List<Pair> pairs) {
    Map<String, int[]> counts = new TreeMap<>();
    for (var pair : pairs) {
      var of = counts.computeIfAbsent(pair.group(), _ -> new int[4]);
      var at = pair.isSame() ? 0 : 2;
      of[at + 1]++;
      of[at] += pair.isFound() ? 1 : 0;
    }
    System.out.println(title + ": found of the same, false alarms of the distinct");
    counts.forEach((group, of) ->
        System.out.printf("  %-14s %3d of %3d  %3d of %3d%n", group, of[0], of[1], of[2], of[3]));
    System.out.printf(
        "  recall %.3f, false alarms %.3f%n", share(pairs, true), share(pairs, false));
  }
}
