package org.alliance.intake.application.reading;

import java.util.Optional;
import java.util.Set;
import org.alliance.contracts.values.Zip3;
import org.alliance.contracts.values.place.UsState;

/// Every ZIP code lies in the same states, and no city is known.
public record PlacesInMemory(Set<UsState> states) implements Places {
  public static final Places NOWHERE = new PlacesInMemory(Set.of());

  @Override
  public boolean exists(String zip) {
    return true;
  }

  @Override
  public boolean isMilitary(String zip) {
    return false;
  }

  @Override
  public Set<UsState> statesOf(String zip) {
    return states;
  }

  @Override
  public Set<UsState> statesAround(String zip) {
    return states;
  }

  @Override
  public Optional<Zip3> areaOf(UsState state, String city) {
    return Optional.empty();
  }
}
