package org.alliance.intake.domain;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.alliance.intake.domain.names.NameKeys;
import org.alliance.intake.domain.names.NameRule;

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
    return isLikeAnyIn(indexOf(others));
  }

  /// Whether any of the listed names may be any of the people. Every listed name is compared, also
  /// after a match: the time tells how many names there are and nothing else.
  public static boolean isAnyListed(Collection<PartyName> people, Collection<String> listed) {
    var index = indexOf(people);
    return listed.parallelStream().filter(name -> of(name).isLikeAnyIn(index)).count() > 0;
  }

  private boolean isLikeAnyIn(Map<Long, NameRule> index) {
    return keys.foundIn(index).isPresent();
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
