package org.alliance.intake.application.reading;

import java.util.Optional;
import java.util.Set;
import org.alliance.contracts.values.Zip3;
import org.alliance.contracts.values.place.UsState;

/// Where is it? ZIP codes have 5 digits here.
public interface Places {
  /// Whether there is such a ZIP code, also if it lies in no state.
  boolean exists(String zip);

  /// Whether it is one of the armed forces' (APO, FPO, DPO).
  boolean isMilitary(String zip);

  /// The states that a ZIP code lies in: several on some state lines, none if it is the armed
  /// forces', of a country in association, or not known.
  Set<UsState> statesOf(String zip);

  /// The states that have ZIP codes with the same first three digits.
  Set<UsState> statesAround(String zip);

  /// The 3-digit area that most of a city, a neighbourhood or the place of an agency lies in.
  Optional<Zip3> areaOf(UsState state, String city);
}
