package org.alliance.intake.application;

import java.util.Optional;
import org.alliance.contracts.values.UsState;
import org.alliance.contracts.values.Zip3;

/// Where is it?
public interface Places {
  /// The state that a 5-digit ZIP code lies in.
  Optional<UsState> stateOf(String zip);

  /// The 3-digit area that most of a city lies in.
  Optional<Zip3> areaOf(UsState state, String city);
}
