package org.alliance.matching.domain.network;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.Zip3;
import org.alliance.matching.domain.firms.Capacity;
import org.alliance.matching.domain.firms.FirmFacts;
import org.alliance.matching.domain.firms.Lawyer;
import org.alliance.matching.domain.firms.Office;

/// Lawyers that a firm might add.
///
/// @param firm that has them; empty for a firm that is not in the network yet
/// @param perQuarter how many more cases the firm would take in a quarter
public record MoreLawyers(Optional<FirmId> firm, List<Lawyer> lawyers, int perQuarter) {
  /// The id of a firm that is not in the network yet.
  static final FirmId NEW_FIRM = new FirmId("what-if");

  private static final Zip3 ANYWHERE = new Zip3("000");

  public MoreLawyers {
    lawyers = List.copyOf(lawyers);
  }

  /// The same firms with these lawyers. A new firm has an office in each of their states.
  public List<FirmFacts> addedTo(List<FirmFacts> firms) {
    return firm.isPresent()
        ? firms.stream()
            .map(known -> known.firm().equals(firm.get()) ? known.with(lawyers, perQuarter) : known)
            .toList()
        : Stream.concat(firms.stream(), Stream.of(newFirm())).toList();
  }

  private FirmFacts newFirm() {
    var offices =
        lawyers.stream()
            .flatMap(lawyer -> lawyer.admissions().stream())
            .distinct()
            .map(state -> new Office(state, ANYWHERE))
            .toList();
    return new FirmFacts(NEW_FIRM, offices, lawyers, Capacity.quarterly(perQuarter), false);
  }
}
