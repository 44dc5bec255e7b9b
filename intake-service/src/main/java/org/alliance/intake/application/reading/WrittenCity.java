package org.alliance.intake.application.reading;

import java.util.Optional;
import java.util.regex.Pattern;
import org.alliance.contracts.values.UsState;

/// A city as somebody wrote it, which may have its state and ZIP code behind it: `Portland, OR
/// 97201`.
///
/// @param name without state and ZIP code
record WrittenCity(String name, Optional<UsState> state, String zip) {
  private static final Pattern ZIP = Pattern.compile("[ ,]+([0-9]{5}(?:-[0-9]{4})?)$");

  /// Behind a comma a state may be written in any way, without one only as its code.
  private static final Pattern STATE =
      Pattern.compile("^(.+?)(?:\\s*,\\s*([^,]+)|\\s+([A-Z]{2}|D\\.C\\.))$");

  /// @param text plain
  static WrittenCity of(String text) {
    var zip = ZIP.matcher(text);
    var rest = zip.find() ? text.substring(0, zip.start()) : text;
    var code = zip.reset().find() ? zip.group(1) : "";
    var parts = STATE.matcher(rest);
    if (parts.matches()) {
      var behind = parts.group(2) == null ? parts.group(3) : parts.group(2);
      var state = UsState.find(behind);
      if (state.isPresent()) {
        return new WrittenCity(parts.group(1), state, code);
      }
    }
    return new WrittenCity(rest, Optional.empty(), code);
  }
}
