package org.alliance.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alliance.launcher.system.Misuse;

/// The command line: a command, `--name value` pairs, flags, and other words.
record Options(String command, Map<String, String> values, Set<String> flags, List<String> rest) {
  private static final Set<String> FLAGS = Set.of("--exit", "--verbose");
  private static final Set<String> VALUES =
      Set.of(
          "--input",
          "--format",
          "--list",
          "--language",
          "--out",
          "--firms",
          "--play",
          "--json",
          "--head",
          "--key",
          "--data",
          "--role",
          "--firm",
          "--organisation",
          "--public-port",
          "--staff-port",
          "--identity-port");

  /// @throws Misuse that says what is expected
  static Options of(String... arguments) {
    if (arguments.length == 0) {
      throw new Misuse("Say what to do: demo, up, import, token, audit, texts or tokens.");
    }
    var values = new HashMap<String, String>();
    var flags = new HashSet<String>();
    var rest = new ArrayList<String>();
    for (var at = 1; at < arguments.length; at++) {
      var word = arguments[at];
      if (FLAGS.contains(word)) {
        flags.add(word);
      } else if (VALUES.contains(word)) {
        at++;
        if (at == arguments.length) {
          throw new Misuse(word + " needs a value.");
        }
        values.put(word, arguments[at]);
      } else if (word.startsWith("--")) {
        throw new Misuse("There is no option " + word + ".");
      } else {
        rest.add(word);
      }
    }
    return new Options(arguments[0], Map.copyOf(values), Set.copyOf(flags), List.copyOf(rest));
  }

  Optional<String> value(String name) {
    return Optional.ofNullable(values.get(name));
  }

  Optional<Path> path(String name) {
    return value(name).map(Path::of);
  }

  int number(String name, int otherwise) {
    try {
      return value(name).map(Integer::parseInt).orElse(otherwise);
    } catch (NumberFormatException e) {
      throw new Misuse(name + " needs a whole number.");
    }
  }

  boolean has(String flag) {
    return flags.contains(flag);
  }

  Path data() {
    return path("--data").orElse(Path.of("data"));
  }
}
