package org.alliance.matching.domain.batch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.alliance.contracts.values.FirmId;
import org.alliance.matching.domain.ranking.CaseNeed;
import org.alliance.matching.domain.ranking.FirmLedger;
import org.alliance.matching.domain.ranking.Ranker;

/// Finds firms for all cases that wait, at once.
public final class Batch {
  private static final int BEST_FIRMS = 40;

  private final List<Waiting> waiting;
  private final Ranker ranker;
  private final FirmLedger ledger;
  private final Set<Pair> barred = new HashSet<>();

  private Batch(List<Waiting> waiting, Ranker ranker, FirmLedger ledger) {
    this.waiting =
        waiting.stream()
            .sorted(Comparator.comparing((Waiting one) -> one.need().caseId().value()))
            .toList();
    this.ranker = ranker;
    this.ledger = ledger;
  }

  /// @param waitedHours since a firm is looked for
  /// @param asked the firms that are not to be asked for it
  public record Waiting(CaseNeed need, long waitedHours, Set<FirmId> asked) {}

  /// @param firm its number in the table
  public record Match(Waiting waiting, int firm) {}

  /// The outcome of a run.
  ///
  /// @param certificate of the last problem that was solved: the best forty firms of each case,
  ///   less what overran the quota of an area before
  /// @param rounds how often it was solved: once more each time the quota of an area was overrun
  public record Run(
      int waiting, List<Match> matches, Assignment.Certificate certificate, int rounds) {}

  private record Pair(int number, int firm) {}

  private record Quota(int firm, int area) {}

  /// The assignment that is worth most by the ranker's net scores, prices of the future included.
  /// Only firms that are worth more than nothing to a case count. Quotas of single areas are looked
  /// at afterwards: of the cases that overrun one, those that are worth least there are taken out,
  /// and all is solved again.
  ///
  /// @param mostWork of every solution, see [TransportationSolver]
  public static Run solve(List<Waiting> waiting, Ranker ranker, FirmLedger ledger, long mostWork) {
    return new Batch(waiting, ranker, ledger).solve(mostWork);
  }

  private Run solve(long mostWork) {
    for (var round = 1; ; round++) {
      var problem = problem();
      var assignment = TransportationSolver.solve(problem, mostWork);
      var over = overruns(assignment, problem);
      if (over.isEmpty()) {
        return new Run(waiting.size(), matches(assignment), assignment.certify(problem), round);
      }
      // Each round bars pairs for good, so the rounds come to an end.
      barred.addAll(over);
    }
  }

  private Transportation problem() {
    var rooms = new int[ledger.table().size()];
    for (var firm = 0; firm < rooms.length; firm++) {
      rooms[firm] = Math.min(ledger.room(firm), ledger.offersLeft(firm));
    }
    var problem = new Transportation.Builder(rooms);
    for (var number = 0; number < waiting.size(); number++) {
      var one = waiting.get(number);
      var best = ranker.best(one.need(), one.waitedHours(), one.asked(), BEST_FIRMS);
      for (var place = 0; place < best.size() && best.net(place) > 0; place++) {
        if (!barred.contains(new Pair(number, best.firm(place)))) {
          problem.edge(best.firm(place), best.net(place));
        }
      }
      problem.endCase();
    }
    return problem.build();
  }

  private List<Pair> overruns(Assignment assignment, Transportation problem) {
    var byQuota = new HashMap<Quota, List<Pair>>();
    for (var number = 0; number < waiting.size(); number++) {
      var firm = assignment.firmOf()[number];
      if (firm != Transportation.UNMATCHED) {
        var facts = waiting.get(number).need().facts();
        var area =
            ledger.table().chargedArea(facts.state(), CaseNeed.bitsOf(facts.services()), firm);
        byQuota
            .computeIfAbsent(new Quota(firm, area), _ -> new ArrayList<>())
            .add(new Pair(number, firm));
      }
    }
    var over = new ArrayList<Pair>();
    byQuota.forEach((quota, pairs) -> {
      pairs.sort(
          Comparator.comparingInt((Pair pair) -> -problem.value(pair.number(), pair.firm()))
              .thenComparingInt(Pair::number));
      pairs.stream().skip(ledger.areaRoom(quota.firm(), quota.area())).forEach(over::add);
    });
    return over;
  }

  private List<Match> matches(Assignment assignment) {
    var matches = new ArrayList<Match>();
    for (var number = 0; number < waiting.size(); number++) {
      if (assignment.firmOf()[number] != Transportation.UNMATCHED) {
        matches.add(new Match(waiting.get(number), assignment.firmOf()[number]));
      }
    }
    return matches;
  }
}
