package org.alliance.intake.application.reading;

import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.alliance.contracts.values.place.UsState;

/// A city as somebody wrote it, which may have its state and ZIP code behind it: `Portland, OR
/// 97201`.
///
/// @param name without state and ZIP code
record WrittenCity(String name, Optional<UsState> state, String zip) {
  private static final Pattern ZIP = Pattern.compile("[ ,]+([0-9]{5}(?:-[0-9]{4})?)$");

  private static final Pattern COUNTRY =
      Pattern.compile(
          "[ ,]+(?:USA|U\\.S\\.A\\.|U\\.S\\.|(?<=, ?)US|United States(?: of America)?)$");

  /// Behind a comma a state may be written in any way, without one only as its code.
  private static final Pattern STATE =
      Pattern.compile("^(.+?)(?:\\s*,\\s*([^,]+)|\\s+([A-Z]{2}|D\\.C\\.))$");

  /// @param text plain
  /// @param isCity whether a state has a city of this name
  static WrittenCity of(String text, BiPredicate<UsState, String> isCity) {
    var home = COUNTRY.matcher(text).replaceFirst("");
    var zip = ZIP.matcher(home);
    var rest = zip.find() ? home.substring(0, zip.start()) : home;
    var code = zip.reset().find() ? zip.group(1) : "";
    var parts = STATE.matcher(rest);
    if (parts.matches()) {
      var behind = parts.group(2) == null ? parts.group(3) : parts.group(2);
      var state = UsState.find(behind);
      if (state.isPresent()) {
        return new WrittenCity(parts.group(1), state, code);
      }
    }
    return apart(rest, code, isCity).orElseGet(() -> new WrittenCity(rest, Optional.empty(), code));
  }

  /// `San Jose California`: only if the state has such a city, because names of cities end like
  /// those of states, too (`Port Washington`). States have up to three words.
  private static Optional<WrittenCity> apart(
      String text, String zip, BiPredicate<UsState, String> isCity) {
    var words = List.of(text.split(" ", -1));
    return IntStream.rangeClosed(Math.max(1, words.size() - 3), words.size() - 1)
        .mapToObj(at -> {
          var name = String.join(" ", words.subList(0, at));
          return UsState.find(String.join(" ", words.subList(at, words.size())))
              .filter(state -> isCity.test(state, name))
              .map(state -> new WrittenCity(name, Optional.of(state), zip));
        })
        .flatMap(Optional::stream)
        .findFirst();
  }
}
