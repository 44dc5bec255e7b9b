package org.alliance.intake.domain.names;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alliance.intake.domain.names.key.NameRule;

/// The name of a person or an organisation, made ready to be compared however it is written. It is
/// never stored or printed.
public final class PartyName {
  private final NameKeys keys;

  private PartyName(NameKeys keys) {
    this.keys = keys;
  }

  public static PartyName of(String written) {
    return new PartyName(NameKeys.of(written));
  }

  /// Without a letter it cannot be compared.
  public boolean isBlank() {
    return keys.isEmpty();
  }

  /// Whether both may well be the same: a careful clerk would stop and look.
  public boolean isLike(PartyName other) {
    return ruleFor(other).isPresent();
  }

  /// The rule under which both are alike. For tests and explanations inside this service only.
  Optional<NameRule> ruleFor(PartyName other) {
    return keys.foundIn(other.keys.keys());
  }

  public boolean isLikeAnyOf(Collection<PartyName> others) {
    return keys.foundIn(indexOf(others)).isPresent();
  }

  /// Whether any of the listed names may be any of the people. Every listed name is compared, also
  /// after a match: the time tells about the list and nothing about the people.
  ///
  /// @param listed lines of a list, see [NameLine]
  public static boolean isAnyListed(Collection<PartyName> people, Collection<String> listed) {
    var names = new ListedNames(people.stream().map(person -> person.keys).toList());
    return listed.parallelStream().filter(names::isAmongThePeople).count() > 0;
  }

  Set<Long> keys() {
    return keys.keys().keySet();
  }

  private static Map<Long, NameRule> indexOf(Collection<PartyName> people) {
    var index = new HashMap<Long, NameRule>();
    people.forEach(person -> index.putAll(person.keys.keys()));
    return index;
  }

  @Override
  public String toString() {
    return "PartyName[not shown]";
  }
}
