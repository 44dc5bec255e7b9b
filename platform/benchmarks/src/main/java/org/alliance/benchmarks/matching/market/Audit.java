package org.alliance.benchmarks.matching.market;

import static java.util.function.Predicate.not;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.alliance.benchmarks.matching.input.Arrival;
import org.alliance.benchmarks.matching.input.Scenario;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.language.Languages;
import org.alliance.matching.domain.firms.FirmFacts;
import org.alliance.matching.domain.firms.Lawyer;

/// Looks at every offer and every answer as somebody would who has nothing but the firms' own facts
/// and a calendar: nothing here is read from the sets and counters that policies choose by.
///
/// A case counts against the week and the period in which its firm was asked, until the firm says
/// no.
public final class Audit {
  private final List<FirmFacts> firms;
  private final Scenario scenario;
  private final int interpretersPerWeek;
  private final int offersPerRoom;
  private final Map<HardRule, Integer> broken = new EnumMap<>(HardRule.class);
  private final Map<HardRule, Integer> reached = new EnumMap<>(HardRule.class);
  private final Map<Asking, List<Object>> held = new HashMap<>();
  private final Map<Object, Integer> counts = new HashMap<>();
  private final Map<OffersOf, Integer> offers = new HashMap<>();
  private final Set<Integer> taken = new HashSet<>();

  private record Asking(int number, int firm) {}

  private record WeekOf(int firm, long week) {}

  private record PeriodOf(int firm, long period) {}

  private record AreaOf(int firm, long period, ServiceCategory area) {}

  private record InterpretersOf(LanguageTag language, long week) {}

  private record OffersOf(int firm, long week) {}

  Audit(List<FirmFacts> firms, Scenario scenario, int interpretersPerWeek, int offersPerRoom) {
    this.firms = firms;
    this.scenario = scenario;
    this.interpretersPerWeek = interpretersPerWeek;
    this.offersPerRoom = offersPerRoom;
  }

  void offered(Arrival arrival, int number, long now) {
    var firm = firms.get(number);
    var facts = arrival.need().facts();
    var admitted = admitted(firm, facts);
    check(HardRule.PAUSED, !firm.paused());
    check(HardRule.ADMISSION, !admitted.isEmpty());
    check(HardRule.SERVICE, practises(admitted, facts));
    check(HardRule.PATIENCE, now - arrival.minute() <= Market.PATIENCE);
    var holds = holds(firm, number, facts, now);
    if (!sharesLanguage(admitted, facts)) {
      var pool = new InterpretersOf(foreign(facts), now / Scenario.WEEK);
      count(HardRule.LANGUAGE, pool, interpretersPerWeek, holds);
    }
    holds.forEach(slot -> counts.merge(slot, 1, Integer::sum));
    var before = held.put(new Asking(arrival.number(), number), holds);
    check(HardRule.ASKED_TWICE, before == null);
    countOffer(firm, new OffersOf(number, now / Scenario.WEEK));
  }

  private List<Object> holds(FirmFacts firm, int number, CaseFacts facts, long now) {
    var holds = new ArrayList<Object>();
    var week = now / Scenario.WEEK;
    var period = now / scenario.quarter();
    count(HardRule.WEEK, new WeekOf(number, week), firm.capacity().perWeek(), holds);
    count(HardRule.PERIOD, new PeriodOf(number, period), firm.capacity().perQuarter(), holds);
    var admitted = admitted(firm, facts);
    facts.services().stream()
        .filter(area -> admitted.stream().anyMatch(lawyer -> lawyer.areas().contains(area)))
        .findFirst()
        .ifPresent(area -> countArea(firm, new AreaOf(number, period, area), holds));
    return holds;
  }

  private void countOffer(FirmFacts firm, OffersOf slot) {
    var asked = offers.merge(slot, 1, Integer::sum);
    var most = Math.max(1, firm.capacity().perWeek()) * offersPerRoom;
    check(HardRule.OFFER_CAP, asked <= most);
    reach(HardRule.OFFER_CAP, asked, most);
  }

  private void countArea(FirmFacts firm, AreaOf slot, List<Object> holds) {
    firm.capacity().of(slot.area()).ifPresent(most -> count(HardRule.AREA, slot, most, holds));
  }

  private void count(HardRule rule, Object slot, int most, List<Object> holds) {
    check(rule, counts.getOrDefault(slot, 0) < most);
    reach(rule, counts.getOrDefault(slot, 0) + 1, most);
    holds.add(slot);
  }

  /// The firm said no, or nothing, or another one was faster.
  void gaveBack(Arrival arrival, int firm) {
    var slots = held.getOrDefault(new Asking(arrival.number(), firm), List.of());
    slots.forEach(slot -> counts.merge(slot, -1, Integer::sum));
    held.put(new Asking(arrival.number(), firm), List.of());
  }

  void accepted(Arrival arrival, long now) {
    check(HardRule.DOUBLE, taken.add(arrival.number()));
    check(HardRule.PATIENCE, now - arrival.minute() <= Market.PATIENCE);
  }

  private void check(HardRule rule, boolean kept) {
    if (!kept) {
      broken.merge(rule, 1, Integer::sum);
    }
  }

  private void reach(HardRule rule, int has, int most) {
    if (has == most) {
      reached.merge(rule, 1, Integer::sum);
    }
  }

  private static List<Lawyer> admitted(FirmFacts firm, CaseFacts facts) {
    return firm.lawyers().stream()
        .filter(lawyer -> lawyer.admissions().contains(facts.state()))
        .toList();
  }

  public static boolean practises(Collection<Lawyer> admitted, CaseFacts facts) {
    return facts.services().isEmpty()
        || admitted.stream()
            .anyMatch(lawyer -> lawyer.areas().stream().anyMatch(facts.services()::contains));
  }

  /// The lawyer who is admitted is the one who has to speak it, or a language close to it.
  private static boolean sharesLanguage(Collection<Lawyer> admitted, CaseFacts facts) {
    var shared =
        facts.speaks().stream()
            .flatMap(spoken -> Stream.concat(Stream.of(spoken), closeTo(spoken)))
            .toList();
    return admitted.stream()
        .anyMatch(lawyer -> lawyer.languages().stream().anyMatch(shared::contains));
  }

  private static Stream<LanguageTag> closeTo(LanguageTag spoken) {
    return Languages.find(spoken)
        .filter(language -> !language.tag().equals(LanguageTag.ENGLISH))
        .stream()
        .flatMap(language -> language.closeTo().stream());
  }

  private static LanguageTag foreign(CaseFacts facts) {
    return facts.speaks().stream()
        .filter(not(LanguageTag.ENGLISH::equals))
        .findFirst()
        .orElse(LanguageTag.ENGLISH);
  }

  /// How often each rule was broken.
  Map<HardRule, Integer> broken() {
    return Map.copyOf(broken);
  }

  /// How often the last place that a rule leaves was taken: a rule that is never reached proves
  /// nothing by not being broken.
  Map<HardRule, Integer> reached() {
    return Map.copyOf(reached);
  }

  int mostOffersInAWeek() {
    return offers.values().stream().mapToInt(Integer::intValue).max().orElse(0);
  }
}
