package org.alliance.intake.application.reading;

import java.util.Optional;
import org.alliance.contracts.values.place.UsState;

/// A state as somebody wrote it, which may have a ZIP code behind it, and then a city before it:
/// `CA 94110`.
///
/// @param zip empty if there is none
record WrittenState(Optional<UsState> state, String zip) {
  /// @param text plain
  static WrittenState of(String text) {
    var state = UsState.find(text);
    if (state.isPresent()) {
      return new WrittenState(state, "");
    }
    var parts = WrittenCity.of(text, (_, _) -> false);
    return parts.zip().isEmpty()
        ? new WrittenState(Optional.empty(), "")
        : new WrittenState(UsState.find(parts.name()).or(parts::state), parts.zip());
  }
}
