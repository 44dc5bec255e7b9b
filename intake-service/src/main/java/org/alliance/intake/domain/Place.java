package org.alliance.intake.domain;

import java.util.Optional;
import org.alliance.contracts.values.UsState;
import org.alliance.contracts.values.Zip3;

/// Where something happened, no finer than others may know.
///
/// @param state empty if it could not be placed
public record Place(Optional<UsState> state, Zip3 area) {
  public static final Place UNKNOWN = new Place(Optional.empty(), Zip3.UNKNOWN);

  public static Place of(UsState state, Zip3 area) {
    return new Place(Optional.of(state), area);
  }

  public Place in(UsState other) {
    return new Place(Optional.of(other), area);
  }
}
