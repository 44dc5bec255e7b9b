package org.alliance.intake.domain.names.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Spellings of one name that no rule finds, and short names: each stands for the first of its line
/// in `same-names.tsv`.
public final class KnownNames {
  private static final Map<String, Set<String>> STANDS_FOR = read();

  private KnownNames() {}

  private static Map<String, Set<String>> read() {
    var standsFor = new HashMap<String, Set<String>>();
    for (var row : NameTables.rows("same-names.tsv", " ")) {
      for (var word : row) {
        NameTables.put(standsFor, LatinWord.of(word).plain(), LatinWord.of(row[0]).plain());
      }
    }
    return standsFor;
  }

  /// The words with each replaced by what it may stand for, the words themselves first.
  public static List<List<String>> of(List<String> words, int most) {
    List<List<String>> ways = List.of(List.of());
    for (var word : words) {
      var choices = new LinkedHashSet<>(STANDS_FOR.getOrDefault(word, Set.of(word)));
      var longer = new ArrayList<List<String>>();
      for (var choice : choices) {
        for (var way : ways) {
          if (longer.size() < most) {
            var next = new ArrayList<>(way);
            next.addAll(List.of(choice.split("\\+", -1)));
            longer.add(next);
          }
        }
      }
      ways = longer;
    }
    return ways;
  }
}
