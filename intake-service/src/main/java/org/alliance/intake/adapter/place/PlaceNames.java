package org.alliance.intake.adapter.place;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Names of cities, neighbourhoods and police agencies, made comparable: without case, accents,
/// okina, apostrophes and punctuation, and with abbreviations spelt out.
final class PlaceNames {
  /// Full stops, apostrophes and what stands for the okina.
  private static final String UNSEEN = ".'’‘ʻʼ`´ʿʾ";

  private static final Pattern PARTS = Pattern.compile("\\s*[,;:(]\\s*|\\)|\\s+/\\s+");
  private static final Pattern TWINS = Pattern.compile("\\s*[-/–—]\\s*");

  private static final Map<String, String> SPELT_OUT =
      Map.ofEntries(
          Map.entry("st", "saint"),
          Map.entry("ste", "saint"),
          Map.entry("sainte", "saint"),
          Map.entry("ft", "fort"),
          Map.entry("mt", "mount"),
          Map.entry("n", "north"),
          Map.entry("no", "north"),
          Map.entry("s", "south"),
          Map.entry("so", "south"),
          Map.entry("e", "east"),
          Map.entry("w", "west"),
          Map.entry("hts", "heights"),
          Map.entry("spgs", "springs"),
          Map.entry("twp", "township"),
          Map.entry("dept", "department"),
          Map.entry("univ", "university"));

  /// Words that agencies append to the name of their place, and words that cities call themselves.
  private static final Pattern BEHIND =
      Pattern.compile(
          " (charter township|township|borough|village|town|city|metropolitan|metro|area|neighborhood|district|pd"
              + "|(city |metropolitan |metro |regional )?police( department| bureau| services?| division)?"
              + "|(department|division|bureau) of (police|public safety)|public safety( department)?"
              + "|city and borough|municipality)$");

  private static final Pattern BEFORE =
      Pattern.compile(
          "^(the|(city|town|township|village|borough|municipality|city and county) of"
              + "|metropolitan|metro|greater|downtown|uptown|near|outside) ");

  /// Institutions are named after a state or a city that they need not lie in.
  private static final Pattern INSTITUTION =
      Pattern.compile("^(university|college|state university|state police|highway patrol)\\b.*");

  private static final Pattern COUNTY = Pattern.compile(".* (county|parish)( .*)?$");

  private PlaceNames() {}

  /// Without regular expressions: 60,000 names are read when the service starts.
  static String plain(String name) {
    var plain = new StringBuilder(name.length());
    var word = new StringBuilder();
    Normalizer.normalize(name, Normalizer.Form.NFKD)
        .codePoints()
        .filter(point -> !isUnseen(point))
        .forEach(point -> {
          if (Character.isLetterOrDigit(point)) {
            word.appendCodePoint(Character.toLowerCase(point));
          } else {
            append(plain, word);
          }
        });
    append(plain, word);
    // Hangul falls apart under NFKD.
    return Normalizer.normalize(plain, Normalizer.Form.NFC);
  }

  private static boolean isUnseen(int point) {
    return switch (Character.getType(point)) {
      case Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.FORMAT ->
          true;
      default -> UNSEEN.indexOf(point) >= 0;
    };
  }

  private static void append(StringBuilder plain, StringBuilder word) {
    if (!word.isEmpty()) {
      var spelt = word.toString();
      plain.append(plain.isEmpty() ? "" : " ").append(SPELT_OUT.getOrDefault(spelt, spelt));
      word.setLength(0);
    }
  }

  /// The names under which a place may be in a table, the likeliest first: as it is written, by the
  /// part before or behind a comma, without what agencies append, and by the first of two cities
  /// that share an agency. Somebody who names a county, too, says that there are several places of
  /// the name: then only the whole name counts.
  static List<String> candidates(String written) {
    var names = new LinkedHashSet<String>();
    var whole = plain(written);
    names.add(whole);
    if (!COUNTY.matcher(whole).matches()) {
      var parts =
          Arrays.stream(PARTS.split(written.strip(), -1)).filter(part -> !part.isBlank()).toList();
      var isInstitution = INSTITUTION.matcher(whole).matches();
      var named = isInstitution ? parts.subList(Math.min(1, parts.size()), parts.size()) : parts;
      named.forEach(part -> names.add(plain(part)));
      named.forEach(part -> names.addAll(bare(plain(part))));
      named.stream()
          .filter(part -> TWINS.matcher(part).find())
          .forEach(part -> names.addAll(bare(plain(TWINS.split(part, 2)[0]))));
    }
    names.remove("");
    return List.copyOf(names);
  }

  /// The name with less and less around it.
  private static List<String> bare(String plain) {
    var names = new ArrayList<String>();
    var name = plain;
    for (var before = ""; !before.equals(name); ) {
      names.add(name);
      before = name;
      name = BEFORE.matcher(BEHIND.matcher(name).replaceFirst("")).replaceFirst("");
    }
    return names;
  }
}
