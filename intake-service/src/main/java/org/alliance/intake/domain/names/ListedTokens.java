package org.alliance.intake.domain.names;

import java.util.Collection;
import java.util.function.LongUnaryOperator;
import org.alliance.intake.domain.names.key.KeyTable;

/// Looks for the tokens of a list among the people of a case. A token is the keyed hash of one
/// probe of a name, so two names meet by their tokens if and only if they meet by their keys. Looks
/// up every token, also after a match.
public final class ListedTokens {
  private final KeyTable table;

  /// @param token the keyed hash of a key, under the key of the list's owner
  public ListedTokens(Collection<PartyName> people, LongUnaryOperator token) {
    table =
        new KeyTable(
            people.stream()
                .flatMap(person -> person.keys().stream())
                .map(token::applyAsLong)
                .toList());
  }

  public boolean isAnyAmongThePeople(long[] tokens) {
    var found = false;
    for (var token : tokens) {
      found |= table.has(token);
    }
    return found;
  }
}
