package org.alliance.intake.domain.incident;

import java.util.Optional;
import org.alliance.contracts.values.Zip3;
import org.alliance.contracts.values.place.UsState;

/// Where something happened, no finer than others may know.
///
/// @param state empty if it could not be placed
public record Place(Optional<UsState> state, Zip3 area) {
  public static final Place UNKNOWN = new Place(Optional.empty(), Zip3.UNKNOWN);

  public static Place of(UsState state, Zip3 area) {
    return new Place(Optional.of(state), area);
  }

  /// With what a later version tells: it may be another place, or the same one less precisely.
  Place amendedBy(Place later) {
    var isLessPrecise =
        later.state.isEmpty() || (later.state.equals(state) && later.area.equals(Zip3.UNKNOWN));
    return isLessPrecise ? this : later;
  }

  /// The area goes with the state that it was told with.
  public Place in(UsState other) {
    var isSame = state.isEmpty() || state.get() == other;
    return new Place(Optional.of(other), isSame ? area : Zip3.UNKNOWN);
  }
}
