package org.alliance.matching.application.index;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.matching.domain.firms.Distances;
import org.alliance.matching.domain.firms.FirmFacts;
import org.alliance.matching.domain.firms.FirmPlaces;
import org.alliance.matching.domain.firms.FirmPlaces.Place;
import org.alliance.matching.domain.firms.Period;
import org.alliance.matching.domain.ranking.CaseNeed;
import org.alliance.matching.domain.ranking.EligibilityRule;
import org.alliance.matching.domain.ranking.FirmLedger;
import org.alliance.matching.domain.ranking.FirmTable;
import org.alliance.matching.domain.ranking.InterpreterPool;
import org.alliance.matching.domain.ranking.Ranker;
import org.alliance.matching.domain.ranking.Score;
import org.alliance.matching.domain.referral.CaseHistory;
import org.alliance.matching.domain.referral.Referral;

/// Judges all firms for one case by the rules of the ranking, on any instance: out of what is
/// stored, without the index of the instance that decides. What firms have answered so far is left
/// out, because no rule asks for it.
public final class JudgingFirms {
  private final MatchingRules rules;
  private final Distances distances;

  /// What is stored of the firms now.
  ///
  /// @param places taken at each firm
  /// @param recent referrals with an offer of the running week
  public record Stored(
      List<FirmFacts> firms, Map<FirmId, FirmPlaces> places, List<Referral> recent) {
    public Stored {
      firms = List.copyOf(firms);
      places = Map.copyOf(places);
      recent = List.copyOf(recent);
    }
  }

  /// @param broken the rules that speak against the firm
  public record Judged(Score score, Set<EligibilityRule> broken) {
    public FirmId firm() {
      return score.firm();
    }
  }

  public JudgingFirms(MatchingRules rules, Distances distances) {
    this.rules = rules;
    this.distances = distances;
  }

  /// All firms: those that break the fewest rules first, then those that suit the case best.
  public List<Judged> judge(CaseHistory history, Stored stored, Instant now) {
    var table = new FirmTable(stored.firms(), distances);
    var ranker = ranker(table, stored, Period.of(now), interpreters());
    var need = CaseNeed.of(history.caseId(), history.wanted(), distances);
    var waited = history.hoursOfSearch(now);
    return IntStream.range(0, table.size())
        .mapToObj(firm ->
            new Judged(
                ranker.score(need, waited, firm), ranker.broken(need, history.asked(), firm)))
        .sorted(
            Comparator.<Judged>comparingInt(judged -> judged.broken().size())
                .thenComparing(judged -> judged.score().net(), Comparator.reverseOrder())
                .thenComparing(Judged::firm))
        .toList();
  }

  /// What is left of this week.
  ///
  /// @param cases how many each firm can still take
  /// @param interpreters and their sessions, shared by all firms
  public record Room(Map<FirmId, Integer> cases, InterpreterPool interpreters) {
    public Room {
      cases = Map.copyOf(cases);
    }
  }

  public Room room(Stored stored, Instant now) {
    var table = new FirmTable(stored.firms(), distances);
    var interpreters = interpreters();
    var ledger = ranker(table, stored, Period.of(now), interpreters).ledger();
    var cases =
        IntStream.range(0, table.size())
            .boxed()
            .collect(Collectors.toMap(firm -> table.firm(firm).firm(), ledger::room));
    return new Room(cases, interpreters);
  }

  private InterpreterPool interpreters() {
    return new InterpreterPool(rules.interpretersPerWeek(), rules.weights().interpreter());
  }

  private Ranker ranker(
      FirmTable table, Stored stored, Period period, InterpreterPool interpreters) {
    var ledger = new FirmLedger(table, rules.weights(), rules.offersPerRoom());
    stored
        .places()
        .forEach((firm, places) ->
            table
                .numberOf(firm)
                .ifPresent(number ->
                    places
                        .taken()
                        .values()
                        .forEach(place -> charge(ledger, number, place, period))));
    stored.recent().forEach(referral -> enter(referral, table, ledger, interpreters, period));
    return new Ranker(ledger, interpreters);
  }

  @SuppressWarnings("EnumOrdinal") // numbers of a table in memory, never stored
  private static void charge(FirmLedger ledger, int firm, Place place, Period period) {
    ledger.charge(
        firm,
        place.area().map(ServiceCategory::ordinal).orElse(ServiceCategory.values().length),
        period.hasInQuarter(place.at()),
        period.hasInWeek(place.at()));
  }

  private static void enter(
      Referral referral,
      FirmTable table,
      FirmLedger ledger,
      InterpreterPool interpreters,
      Period period) {
    ReferralUsage.of(referral).stream()
        .flatMap(usage -> usage.offers().values().stream())
        .filter(use -> period.hasInWeek(use.madeAt()))
        .forEach(use -> {
          table.numberOf(use.firm()).ifPresent(ledger::asked);
          if (use.holds() && use.interpreter()) {
            interpreters.take(CaseNeed.foreignOf(Referral.historyOf(referral).facts()));
          }
        });
  }
}
