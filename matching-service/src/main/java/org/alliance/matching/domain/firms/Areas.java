package org.alliance.matching.domain.firms;

import java.util.Optional;
import org.alliance.contracts.values.Zip3;
import org.alliance.contracts.values.place.UsState;

/// The places of 3-digit ZIP areas.
public interface Areas {
  /// Its middle; empty for `000` and for areas that nobody knows.
  Optional<Point> middleOf(Zip3 area);

  /// The middle of a state, for a case that is placed no finer.
  Optional<Point> middleOf(UsState state);
}
