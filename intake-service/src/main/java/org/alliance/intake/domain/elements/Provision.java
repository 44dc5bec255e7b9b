package org.alliance.intake.domain.elements;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.code.Coded;
import org.alliance.contracts.values.place.UsState;

/// A provision about hate crimes and the parts that have to be shown.
///
/// @param state whose law it is; empty for federal law
/// @param name such as `Penal Code 422.6(a)`
/// @param helpful facts that may support the parts: our guess, from no statute
/// @param notes by those who collected it, in their own words
/// @param source where it was read
/// @param seen the year of the text that was read
/// @param isVerified whether counsel has read it; if not, the page says to ask counsel
public record Provision(
    Optional<UsState> state,
    String name,
    Kind kind,
    List<Element> elements,
    List<String> helpful,
    String notes,
    String source,
    String seen,
    boolean isVerified) {
  public Provision {
    elements = List.copyOf(elements);
    helpful = List.copyOf(helpful);
  }

  public enum Kind implements Coded {
    STAND_ALONE,
    ENHANCEMENT,
    CIVIL
  }

  /// Reads the parts of a provision: `;` joins what is all needed, `|` inside a part means either,
  /// and several grounds mean any of them. Parts of one kind become one question.
  public static List<Element> elementsOf(String written) {
    var byKind = new EnumMap<ElementKind, List<String>>(ElementKind.class);
    for (var part : written.split(";", -1)) {
      var colon = part.indexOf(':');
      var name = colon < 0 ? part.replaceAll("\\(.*\\)", "") : part.substring(0, colon);
      var kind = ElementKind.of(name.strip());
      var options = colon < 0 ? part : part.substring(colon + 1);
      byKind.computeIfAbsent(kind, _ -> new ArrayList<>()).add(words(options));
    }
    return byKind.entrySet().stream()
        .map(entry -> new Element(entry.getKey(), entry.getValue()))
        .toList();
  }

  public static List<String> wordsOf(String written) {
    return Arrays.stream(written.split(";", -1))
        .map(Provision::words)
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static String words(String code) {
    return code.strip()
        .replace("(", " (")
        .replaceAll("\\|", " or ")
        .replaceAll("(?<=[a-z])-(?=[a-z0-9])|(?<=[0-9])-(?=[a-z])", " ")
        .strip();
  }
}
