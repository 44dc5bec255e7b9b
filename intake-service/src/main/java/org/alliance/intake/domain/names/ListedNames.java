package org.alliance.intake.domain.names;

import java.util.Collection;
import org.alliance.intake.domain.names.key.KeyCollector;
import org.alliance.intake.domain.names.key.KeyHash;
import org.alliance.intake.domain.names.key.NameRule;
import org.alliance.intake.domain.names.key.WordMemory;

/// Looks for the names of one list among the people of a case. Looks up every probe of every name,
/// also after a match: the time tells how many names there are and how long they are, and nothing
/// about the people. For one comparison only, so that no word of a list outlives it.
public final class ListedNames {
  private final long[] table;
  private final WordMemory memory = new WordMemory();

  public ListedNames(Collection<NameKeys> people) {
    var keys = people.stream().flatMap(person -> person.keys().keySet().stream()).toList();
    // At most a quarter full, so that a look-up ends after one or two places.
    table = new long[Integer.highestOneBit(Math.max(1, keys.size())) << 3];
    keys.forEach(key -> table[placeOf(filled(key))] = filled(key));
  }

  /// May be called by several threads.
  public boolean isAmongThePeople(String listed) {
    var search = new Search();
    NameKeys.addTo(search, listed);
    return search.found;
  }

  /// Where this key is, or the free place where it would be.
  private int placeOf(long key) {
    var place = (int) key & (table.length - 1);
    while (table[place] != 0 && table[place] != key) {
      place = (place + 1) & (table.length - 1);
    }
    return place;
  }

  /// Zero means a free place.
  private static long filled(long key) {
    return key == 0 ? 1 : key;
  }

  private final class Search implements KeyCollector {
    private boolean found;

    @Override
    public void key(NameRule rule, long tag, long value) {
      // Only the people are found by their keys.
    }

    @Override
    public void probe(NameRule rule, long tag, long value) {
      found |= table[placeOf(filled(KeyHash.pair(tag, value)))] != 0;
    }

    @Override
    public WordMemory memory() {
      return memory;
    }
  }
}
