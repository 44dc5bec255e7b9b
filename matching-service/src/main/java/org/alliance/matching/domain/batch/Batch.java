package org.alliance.matching.domain.batch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.alliance.contracts.values.FirmId;
import org.alliance.matching.domain.ranking.CaseNeed;
import org.alliance.matching.domain.ranking.Ranker;
import org.alliance.matching.domain.ranking.Standing;

/// Finds firms for all cases that wait, at once.
public final class Batch {
  private static final int BEST_FIRMS = 40;

  private Batch() {}

  /// @param waitedHours since it was accepted
  /// @param asked the firms that are not to be asked for it
  public record Waiting(CaseNeed need, long waitedHours, Set<FirmId> asked) {}

  /// @param firm its number in the roster
  public record Match(Waiting waiting, int firm) {}

  /// What came of a run.
  ///
  /// @param rounds how often it was solved: once more each time the quota of an area was overrun
  public record Run(
      int waiting, List<Match> matches, Assignment.Certificate certificate, int rounds) {}

  private record Barred(int number, int firm) {}

  /// The assignment that is worth most by the ranker's net scores, prices of the future included.
  /// Only firms that are worth more than nothing to a case count. Quotas of single areas are looked
  /// at afterwards: what overruns one is taken out, and all is solved again.
  ///
  /// @param mostWork see [TransportationSolver]
  public static Run solve(List<Waiting> waiting, Ranker ranker, Standing standing, long mostWork) {
    var ordered =
        waiting.stream()
            .sorted(Comparator.comparing((Waiting one) -> one.need().caseId().value()))
            .toList();
    var barred = new ArrayList<Barred>();
    for (var round = 1; ; round++) {
      var problem = problem(ordered, ranker, standing, barred);
      var assignment = TransportationSolver.solve(problem, mostWork);
      var over = overruns(ordered, assignment, standing);
      if (over.isEmpty()) {
        return new Run(
            waiting.size(), matches(ordered, assignment), assignment.certify(problem), round);
      }
      barred.addAll(over);
    }
  }

  private static Transportation problem(
      List<Waiting> waiting, Ranker ranker, Standing standing, List<Barred> barred) {
    var rooms = new int[standing.roster().size()];
    for (var firm = 0; firm < rooms.length; firm++) {
      rooms[firm] = standing.room(firm);
    }
    var problem = new Transportation.Builder(rooms);
    for (var number = 0; number < waiting.size(); number++) {
      var one = waiting.get(number);
      var best = ranker.best(one.need(), one.waitedHours(), one.asked(), BEST_FIRMS);
      for (var place = 0; place < best.size() && best.net(place) > 0; place++) {
        if (!barred.contains(new Barred(number, best.firm(place)))) {
          problem.edge(best.firm(place), best.net(place));
        }
      }
      problem.endCase();
    }
    return problem.build();
  }

  private static List<Barred> overruns(
      List<Waiting> waiting, Assignment assignment, Standing standing) {
    var over = new ArrayList<Barred>();
    var areas = waiting.stream().mapToInt(one -> one.need().mainService()).distinct().toArray();
    for (var area : areas) {
      var taken = new int[standing.roster().size()];
      for (var number = 0; number < waiting.size(); number++) {
        var firm = assignment.firmOf()[number];
        if (firm == Transportation.UNMATCHED || waiting.get(number).need().mainService() != area) {
          continue;
        }
        taken[firm]++;
        if (taken[firm] > standing.areaRoom(firm, area)) {
          over.add(new Barred(number, firm));
        }
      }
    }
    return over;
  }

  private static List<Match> matches(List<Waiting> waiting, Assignment assignment) {
    var matches = new ArrayList<Match>();
    for (var number = 0; number < waiting.size(); number++) {
      if (assignment.firmOf()[number] != Transportation.UNMATCHED) {
        matches.add(new Match(waiting.get(number), assignment.firmOf()[number]));
      }
    }
    return matches;
  }
}
