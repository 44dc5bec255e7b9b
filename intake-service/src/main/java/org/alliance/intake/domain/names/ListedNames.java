package org.alliance.intake.domain.names;

import java.util.Collection;
import org.alliance.intake.domain.names.key.KeyCollector;
import org.alliance.intake.domain.names.key.KeyHash;
import org.alliance.intake.domain.names.key.KeyTable;
import org.alliance.intake.domain.names.key.NameRule;
import org.alliance.intake.domain.names.key.WordMemory;

/// Looks for the names of one list among the people of a case. Looks up every probe of every name,
/// also after a match: the time tells how many names there are and how long they are, and nothing
/// about the people. For one comparison only, so that no word of a list outlives it.
public final class ListedNames {
  private final KeyTable table;
  private final WordMemory memory = new WordMemory();

  public ListedNames(Collection<NameKeys> people) {
    table =
        new KeyTable(people.stream().flatMap(person -> person.keys().keySet().stream()).toList());
  }

  /// May be called by several threads.
  ///
  /// @param listed a line of the list, see [NameLine]
  public boolean isAmongThePeople(String listed) {
    var search = new Search();
    NameLine.readings(listed).forEach(name -> NameKeys.addTo(search, name));
    return search.found;
  }

  private final class Search implements KeyCollector {
    private boolean found;

    @Override
    public void key(NameRule rule, long tag, long value) {
      // Only the people are found by their keys.
    }

    @Override
    public void probe(NameRule rule, long tag, long value) {
      found |= table.has(KeyHash.pair(tag, value));
    }

    @Override
    public WordMemory memory() {
      return memory;
    }
  }
}
