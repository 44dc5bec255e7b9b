package org.alliance.matching.domain.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.alliance.contracts.events.FirmChanged.Lawyer;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.UsState;
import org.alliance.matching.domain.FirmFacts;
import org.alliance.matching.domain.batch.Regret;
import org.alliance.matching.domain.batch.Regret.Known;
import org.alliance.matching.domain.ranking.CaseNeed;
import org.alliance.matching.domain.ranking.Distances;
import org.alliance.matching.domain.ranking.Millionths;

/// The firms beside the cases of some weeks.
///
/// @param weeks how long these cases took to come
public record Network(List<FirmFacts> firms, List<Known> cases, int weeks, Distances distances) {
  public Network {
    firms = List.copyOf(firms);
    cases = List.copyOf(cases);
  }

  private record Cell(UsState state, LanguageTag language) {}

  /// How the network serves these cases.
  ///
  /// @param spoken how many have a lawyer, admitted where it counts, who speaks the client's
  ///   language
  /// @param withPath how many have a firm that could take them, whatever its room
  /// @param matched how many get a firm in the best assignment there is, within all quotas
  /// @param value of that assignment, in thousandths of a perfect case
  public record Service(int cases, int spoken, int withPath, int matched, long value) {}

  /// Demand without a path, by state and language, the largest gap first.
  public List<Need> needs() {
    var needs = new HashMap<Cell, Need>();
    for (var known : cases) {
      var need = CaseNeed.of(known.caseId(), known.facts(), distances);
      var language = need.foreign();
      var cell = new Cell(known.facts().state(), language);
      needs.merge(
          cell,
          new Need(cell.state(), cell.language(), 0, 0, 0, 0)
              .plus(!admitted(need).isEmpty(), isSpoken(need, true), isPractised(need)),
          (sum, _) -> sum.plus(!admitted(need).isEmpty(), isSpoken(need, true), isPractised(need)));
    }
    return needs.values().stream()
        .sorted(
            Comparator.<Need>comparingInt(need -> -(need.unlicensed() + need.unspoken()))
                .thenComparing(Need::state)
                .thenComparing(Need::language))
        .toList();
  }

  public Service service() {
    var needs =
        cases.stream().map(known -> CaseNeed.of(known.caseId(), known.facts(), distances)).toList();
    var best = Regret.optimum(firms, cases, weeks, distances);
    var matched = 0;
    for (var firm : best.firmOf()) {
      matched += firm >= 0 ? 1 : 0;
    }
    return new Service(
        cases.size(),
        (int) needs.stream().filter(need -> isSpoken(need, false)).count(),
        (int) needs.stream().filter(this::isPractised).count(),
        matched,
        best.value() * 1_000 / Millionths.ONE);
  }

  /// The same network with more lawyers at one firm, and as much more room as is said.
  public Network with(FirmId firm, List<Lawyer> more, int perQuarter) {
    return new Network(
        firms.stream()
            .map(known -> known.firm().equals(firm) ? known.with(more, perQuarter) : known)
            .toList(),
        cases,
        weeks,
        distances);
  }

  private List<Lawyer> admitted(CaseNeed need) {
    var lawyers = new ArrayList<Lawyer>();
    for (var firm : firms) {
      if (!firm.paused()) {
        firm.lawyers().stream()
            .filter(lawyer -> lawyer.admissions().contains(need.facts().state()))
            .forEach(lawyers::add);
      }
    }
    return lawyers;
  }

  private boolean isSpoken(CaseNeed need, boolean orClose) {
    var understood = new ArrayList<>(need.own());
    if (orClose) {
      understood.addAll(need.close());
    }
    return admitted(need).stream()
        .anyMatch(lawyer -> lawyer.languages().stream().anyMatch(understood::contains));
  }

  private boolean isPractised(CaseNeed need) {
    var wanted = Set.copyOf(need.facts().services());
    return admitted(need).stream()
        .anyMatch(lawyer -> wanted.isEmpty() || lawyer.areas().stream().anyMatch(wanted::contains));
  }
}
