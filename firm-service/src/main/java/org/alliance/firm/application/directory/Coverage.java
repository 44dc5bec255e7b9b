package org.alliance.firm.application.directory;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.language.Languages;
import org.alliance.contracts.values.place.UsState;
import org.alliance.firm.domain.firm.Firm.Profile;

/// Which languages the lawyers of firms speak in which states. Firms that take no offers now count
/// as if they were not there.
public final class Coverage {
  private final Map<UsState, Map<LanguageTag, Set<FirmId>>> firms = new EnumMap<>(UsState.class);
  private final Map<UsState, Set<LanguageTag>> interpreted = new EnumMap<>(UsState.class);

  private Coverage() {}

  /// @param missing languages that no lawyer speaks, by their English names
  /// @param interpreted those of them that an interpreter of a firm speaks
  /// @param single languages that the lawyers of one firm only speak
  public record StateLine(
      UsState state,
      List<LanguageTag> missing,
      List<LanguageTag> interpreted,
      List<LanguageTag> single) {
    public StateLine {
      missing = List.copyOf(missing);
      interpreted = List.copyOf(interpreted);
      single = List.copyOf(single);
    }
  }

  public static Coverage of(List<Profile> all) {
    var coverage = new Coverage();
    all.stream().filter(firm -> !firm.paused()).forEach(coverage::add);
    return coverage;
  }

  private void add(Profile firm) {
    var spoken = new HashSet<LanguageTag>();
    firm.extras()
        .interpreters()
        .forEach(one ->
            one.languages()
                .forEach((tag, level) -> {
                  if (level.isEnoughForClients()) {
                    spoken.add(tag);
                  }
                }));
    for (var lawyer : firm.lawyers()) {
      for (var state : lawyer.admissions()) {
        interpreted.computeIfAbsent(state, _ -> new HashSet<>()).addAll(spoken);
        var byLanguage = firms.computeIfAbsent(state, _ -> new HashMap<>());
        lawyer
            .languages()
            .forEach(tag -> byLanguage.computeIfAbsent(tag, _ -> new HashSet<>()).add(firm.id()));
      }
    }
  }

  /// The states in which a lawyer of a firm may practise, in the order of their names.
  public List<StateLine> lines() {
    return Arrays.stream(UsState.values())
        .filter(firms::containsKey)
        .sorted(Comparator.comparing(UsState::fullName))
        .map(this::of)
        .toList();
  }

  public StateLine of(UsState state) {
    var byLanguage = firms.getOrDefault(state, Map.of());
    var missing = languages().filter(tag -> !byLanguage.containsKey(tag)).toList();
    var byInterpreter = interpreted.getOrDefault(state, Set.of());
    return new StateLine(
        state,
        missing,
        missing.stream().filter(byInterpreter::contains).toList(),
        languages()
            .filter(tag ->
                Optional.ofNullable(byLanguage.get(tag)).filter(by -> by.size() == 1).isPresent())
            .toList());
  }

  /// Languages to talk in, by their English names. A written form that several languages share is
  /// left out: nobody talks in it.
  private static Stream<LanguageTag> languages() {
    return Languages.all().stream()
        .filter(language -> language.spokenAs().isEmpty())
        .sorted(Comparator.comparing(Languages.Language::englishName))
        .map(Languages.Language::tag);
  }
}
