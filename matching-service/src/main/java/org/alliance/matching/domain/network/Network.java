package org.alliance.matching.domain.network;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.place.UsState;
import org.alliance.matching.domain.batch.Regret;
import org.alliance.matching.domain.batch.Regret.Known;
import org.alliance.matching.domain.batch.Transportation;
import org.alliance.matching.domain.firms.Distances;
import org.alliance.matching.domain.firms.FirmFacts;
import org.alliance.matching.domain.firms.Lawyer;

/// The firms beside the cases of some weeks. Every lawyer and every case is looked at once; what
/// takes longer is the best assignment.
///
/// @param weeks how long these cases took to come
public record Network(List<FirmFacts> firms, List<Known> cases, int weeks, Distances distances) {
  public Network {
    firms = List.copyOf(firms);
    cases = List.copyOf(cases);
  }

  private record Cell(UsState state, LanguageTag language) {}

  /// Demand without a path, by state and language, the largest gap first.
  public List<Need> needs() {
    var coverage = new Coverage(firms);
    var needs = new HashMap<Cell, Need>();
    for (var group : CaseGroup.among(cases, distances)) {
      var need = coverage.needOf(group);
      needs.merge(new Cell(need.state(), need.language()), need, Need::plus);
    }
    return needs.values().stream().sorted(Need.LARGEST_SHOWN_GAP_FIRST).toList();
  }

  /// The cases that the network serves, by state.
  public record Served(Map<UsState, ServedCounts> byState) {
    public Served {
      byState = Map.copyOf(byState);
    }

    public ServedCounts in(Collection<UsState> states) {
      return states.stream()
          .distinct()
          .map(state -> byState.getOrDefault(state, ServedCounts.NONE))
          .reduce(ServedCounts.NONE, ServedCounts::plus);
    }

    public ServedCounts everywhere() {
      return in(byState.keySet());
    }
  }

  /// Counts how the network serves these cases, without those that are alike in no crowd: they are
  /// neither counted nor given any room, for a what-if must not find them; see [Disclosure].
  public Served served() {
    var crowded = Disclosure.crowded(cases);
    var coverage = new Coverage(firms);
    var byState = new EnumMap<UsState, ServedCounts>(UsState.class);
    for (var group : CaseGroup.among(crowded, distances)) {
      byState.merge(group.state(), coverage.serviceOf(group), ServedCounts::plus);
    }
    var firmOf = Regret.optimum(firms, crowded, weeks, distances).firmOf();
    for (var number = 0; number < firmOf.length; number++) {
      if (firmOf[number] != Transportation.UNMATCHED) {
        byState.merge(
            crowded.get(number).facts().state(), ServedCounts.ONE_MATCH, ServedCounts::plus);
      }
    }
    return new Served(byState);
  }

  /// The same network with more lawyers at one firm, and as much more room as is said.
  public Network with(FirmId firm, List<Lawyer> more, int perQuarter) {
    return with(new MoreLawyers(Optional.of(firm), more, perQuarter));
  }

  public Network with(MoreLawyers more) {
    return new Network(more.addedTo(firms), cases, weeks, distances);
  }
}
