package org.alliance.intake.domain.mapping;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The name of a column as files write it.
public final class ColumnName {
  private static final Set<String> RACE =
      Set.of(
          "race",
          "races",
          "racial",
          "ethnic",
          "ethnicity",
          "ethnicities",
          "ethnicgroup",
          "skin",
          "complexion");
  private static final Set<String> BIAS =
      Set.of("bias", "biases", "motive", "motives", "motivation", "motivations", "hate", "anti");

  /// Words for whoever did it, and the beginnings of longer ones.
  private static final Set<String> OTHER_SIDE =
      Set.of(
          "suspect",
          "offender",
          "perp",
          "attacker",
          "assailant",
          "accused",
          "arrestee",
          "defendant",
          "aggressor",
          "harasser");

  private static final Set<String> PEOPLE =
      Set.of("victim", "complainant", "survivor", "client", "reporter", "witness", "caller");

  /// Words of a question that is answered with yes by somebody who does not want something.
  private static final Set<String> NEGATIONS =
      Set.of(
          "no",
          "not",
          "non",
          "never",
          "dnc",
          "cannot",
          "without",
          "avoid",
          "block",
          "blocked",
          "deny",
          "denied",
          "denies",
          "withhold",
          "unsafe",
          "sin",
          "nunca",
          "không",
          "khong",
          "đừng",
          "dung",
          "huwag",
          "hindi");

  private static final Pattern NEGATED =
      Pattern.compile(
          "^no(?![tr])|donot|dont|doesnt|optout|optedout|unsafe|refus|declin|forbid|prohibit"
              + "|[不勿禁拒别別莫]|금지|거부|거절|않|ไม่|ห้าม|नहीं|ទេ|មិន|ບໍ່");

  private ColumnName() {}

  /// As columns are compared: without case, blanks and hyphens as underscores.
  public static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .replaceAll("\\p{Cf}", "")
        .strip()
        .toLowerCase(Locale.ROOT)
        .replaceAll("[\\s\\p{Z}\\p{Pd}_]+", "_");
  }

  /// Whether a column holds the race of a person. No question asks for it: its cells are never
  /// looked at. A column that says what the hate was against is another thing, unless it is about
  /// whoever did it, or whom it was done to.
  public static boolean tellsOfRace(String name) {
    var words = words(name);
    var letters = String.join("", words);
    var isOfPerson = Stream.of(OTHER_SIDE, PEOPLE).flatMap(Set::stream).anyMatch(letters::contains);
    var namesRace =
        !Collections.disjoint(words, RACE)
            || letters.contains("ethnic")
            || letters.contains("racial")
            || (isOfPerson && (letters.contains("race") || letters.contains("skin")));
    return namesRace && (isOfPerson || Collections.disjoint(words, BIAS));
  }

  /// Whether a yes in a column most likely says no to what the project asks, as in "do not call".
  public static boolean asksTheOtherWay(String name) {
    var words = words(name);
    return !Collections.disjoint(words, NEGATIONS)
        || NEGATED.matcher(String.join("", words)).find()
        || NEGATED.matcher(plain(name)).find();
  }

  private static Set<String> words(String name) {
    var parted = name.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", "_");
    return Arrays.stream(plain(parted).split("[^\\p{L}]+"))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
