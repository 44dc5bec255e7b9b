package org.alliance.intake.adapter.place;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Names of cities, neighbourhoods and police agencies, made comparable: without case, accents,
/// okina, apostrophes and punctuation, and with abbreviations spelt out.
final class PlaceNames {
  private static final Pattern UNSEEN = Pattern.compile("[\\p{M}\\p{Cf}.'’‘ʻʼ`´ʿʾ]");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
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

  /// What agencies append to the name of the place they police, and what cities call themselves.
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

  static String plain(String name) {
    var letters = UNSEEN.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
    var words = BETWEEN.matcher(letters.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    var spelt =
        Arrays.stream(words.split(" ", -1))
            .map(word -> SPELT_OUT.getOrDefault(word, word))
            .collect(Collectors.joining(" "));
    // Hangul falls apart under NFKD.
    return Normalizer.normalize(spelt, Normalizer.Form.NFC);
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
