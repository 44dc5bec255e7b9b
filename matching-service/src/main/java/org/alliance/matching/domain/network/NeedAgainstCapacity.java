package org.alliance.matching.domain.network;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.place.UsState;
import org.alliance.matching.domain.firms.FirmFacts;

/// The cases that look for a firm beside what firms have for them.
///
/// @param states all of them, in their order
/// @param languages those that a lawyer speaks, and those of five cases or more: the largest gap
///   that is shown first. A language that is listed for fewer cases would tell of them.
/// @param everywhere all that the filter matches
public record NeedAgainstCapacity(
    List<Row<UsState>> states, List<Row<LanguageTag>> languages, Balance everywhere) {
  public record Row<K>(K key, Balance balance) {}

  public NeedAgainstCapacity {
    states = List.copyOf(states);
    languages = List.copyOf(languages);
  }

  /// @param network whose cases look for a firm now
  /// @param room how many cases each firm can still take
  public static NeedAgainstCapacity of(
      Network network, Map<FirmId, Integer> room, NeedFilter filter) {
    var firms = network.firms().stream().filter(firm -> !firm.paused()).toList();
    var needs =
        new Network(
                network.firms(),
                network.cases().stream().filter(filter::matches).toList(),
                network.weeks(),
                network.distances())
            .needs();
    var states =
        Stream.of(UsState.values())
            .filter(state -> filter.state().filter(one -> one != state).isEmpty())
            .map(state ->
                new Row<>(
                    state,
                    balance(needs, need -> need.state() == state, firms, filter.in(state), room)))
            .toList();
    var languages =
        languages(needs, firms, filter).stream()
            .map(language ->
                new Row<>(
                    language,
                    balance(
                        needs,
                        need -> need.language().equals(language),
                        firms,
                        filter.speaking(language),
                        room)))
            .filter(
                row -> row.balance().lawyers() > 0 || row.balance().cases() >= Disclosure.SMALLEST)
            .sorted(LARGEST_SHOWN_GAP_FIRST)
            .toList();
    return new NeedAgainstCapacity(
        states, languages, balance(needs, _ -> true, firms, filter, room));
  }

  /// An order by true numbers would tell hidden ones apart.
  private static final Comparator<Row<LanguageTag>> LARGEST_SHOWN_GAP_FIRST =
      comparingInt((Row<LanguageTag> row) -> -row.balance().shownGap())
          .thenComparingInt(row -> -row.balance().shownCases().orElse(0))
          .thenComparing(comparing(Row::key));

  private static List<LanguageTag> languages(
      List<Need> needs, List<FirmFacts> firms, NeedFilter filter) {
    var all = new TreeSet<LanguageTag>();
    needs.forEach(need -> all.add(need.language()));
    firms.stream()
        .flatMap(firm -> firm.lawyers().stream())
        .filter(filter::matches)
        .forEach(lawyer -> all.addAll(lawyer.languages()));
    return all.stream()
        .filter(language -> filter.language().filter(one -> !one.equals(language)).isEmpty())
        .toList();
  }

  private static Balance balance(
      List<Need> needs,
      Predicate<Need> isOfRow,
      List<FirmFacts> firms,
      NeedFilter filter,
      Map<FirmId, Integer> room) {
    var cases = needs.stream().filter(isOfRow).mapToInt(Need::cases).sum();
    var unmet =
        needs.stream().filter(isOfRow).mapToInt(need -> need.unlicensed() + need.unspoken()).sum();
    var able =
        firms.stream().filter(firm -> firm.lawyers().stream().anyMatch(filter::matches)).toList();
    var lawyers =
        able.stream().flatMap(firm -> firm.lawyers().stream()).filter(filter::matches).count();
    return new Balance(
        cases,
        unmet,
        able.size(),
        (int) lawyers,
        able.stream().mapToInt(firm -> room.getOrDefault(firm.firm(), 0)).sum());
  }
}
