package org.alliance.matching.domain.network;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.groupingBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.place.UsState;
import org.alliance.matching.domain.ranking.CaseNeed;
import org.alliance.matching.domain.referral.CaseHistory;

/// What a dry run finds for the cases that look for a firm: all together, and by state and
/// language. The counts are true numbers: only what [Disclosure] makes of them may be shown.
///
/// @param groups those of which a different number is shown afterwards, the largest change first
public record RehearsedCases(Found all, List<Group> groups) {
  /// @param cases that look for a firm
  /// @param before how many find one as things are
  /// @param after how many find one with the lawyers
  /// @param waited half of the cases have waited that long or longer
  public record Found(int cases, int before, int after, Duration waited) {
    public OptionalInt shownCases() {
      return Disclosure.shown(cases);
    }

    public OptionalInt shownBefore() {
      return Disclosure.shown(before, cases);
    }

    public OptionalInt shownAfter() {
      return Disclosure.shown(after, cases);
    }

    /// Told of five cases or more, in whole days.
    public Optional<Duration> shownWait() {
      return cases < Disclosure.SMALLEST
          ? Optional.empty()
          : Optional.of(Duration.ofDays(waited.toDays()));
    }

    int shownChange() {
      return shownAfter().orElse(0) - shownBefore().orElse(0);
    }
  }

  public record Group(UsState state, LanguageTag language, Found found) {}

  private record Key(UsState state, LanguageTag language) {
    static Key of(CaseHistory history) {
      return new Key(history.facts().state(), CaseNeed.foreignOf(history.facts()));
    }
  }

  public RehearsedCases {
    groups = List.copyOf(groups);
  }

  /// @param before the cases that find a firm as things are
  /// @param after the cases that find one with the lawyers
  public static RehearsedCases of(
      List<CaseHistory> cases, Set<CaseId> before, Set<CaseId> after, Instant now) {
    var groups =
        cases.stream().collect(groupingBy(Key::of)).entrySet().stream()
            .map(group ->
                new Group(
                    group.getKey().state(),
                    group.getKey().language(),
                    found(group.getValue(), before, after, now)))
            .filter(group -> group.found().shownChange() != 0)
            .sorted(
                comparingInt((Group group) -> -group.found().shownChange())
                    .thenComparing(Group::state)
                    .thenComparing(Group::language))
            .toList();
    return new RehearsedCases(found(cases, before, after, now), groups);
  }

  private static Found found(
      List<CaseHistory> cases, Set<CaseId> before, Set<CaseId> after, Instant now) {
    var waited =
        cases.stream()
            .map(history -> Duration.between(history.searching(), now))
            .sorted()
            .skip(cases.size() / 2)
            .findFirst();
    return new Found(
        cases.size(), count(cases, before), count(cases, after), waited.orElse(Duration.ZERO));
  }

  private static int count(List<CaseHistory> cases, Set<CaseId> found) {
    return (int) cases.stream().filter(history -> found.contains(history.caseId())).count();
  }
}
