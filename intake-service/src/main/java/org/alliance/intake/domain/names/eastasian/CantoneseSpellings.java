package org.alliance.intake.domain.names.eastasian;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How a syllable of Cantonese is written in names in Hong Kong. There is no one way; these are the
/// spellings of the government's table of place names and those that are common on identity cards.
final class CantoneseSpellings {
  private static final Map<String, List<String>> ONSETS =
      Map.ofEntries(
          Map.entry("b", List.of("p", "b")),
          Map.entry("p", List.of("p")),
          Map.entry("d", List.of("t", "d")),
          Map.entry("t", List.of("t")),
          Map.entry("g", List.of("k", "g")),
          Map.entry("k", List.of("k")),
          Map.entry("gw", List.of("kw", "gw", "ku")),
          Map.entry("kw", List.of("kw")),
          Map.entry("z", List.of("ch", "ts", "tz", "j", "z")),
          Map.entry("c", List.of("ch", "ts")),
          Map.entry("s", List.of("s", "sh")),
          Map.entry("j", List.of("y", "j")));
  private static final Map<String, List<String>> RIMES =
      Map.ofEntries(
          Map.entry("aa", List.of("a", "ah", "ar")),
          Map.entry("am", List.of("am", "um")),
          Map.entry("an", List.of("an", "un")),
          Map.entry("ang", List.of("ang", "eng", "ung")),
          Map.entry("ap", List.of("ap", "up")),
          Map.entry("at", List.of("at", "ut")),
          Map.entry("ak", List.of("ak", "uk")),
          Map.entry("e", List.of("e", "eh")),
          Map.entry("ei", List.of("ei", "ee", "i", "ay", "ey")),
          Map.entry("i", List.of("i", "ee", "e", "ze")),
          Map.entry("iu", List.of("iu", "ew")),
          Map.entry("o", List.of("o", "aw", "or")),
          Map.entry("oi", List.of("oi", "oy")),
          Map.entry("ou", List.of("o", "ou", "oe")),
          Map.entry("u", List.of("u", "oo")),
          Map.entry("ui", List.of("ui", "ooi")),
          Map.entry("un", List.of("un", "oon")),
          Map.entry("uk", List.of("uk", "ook")),
          Map.entry("oe", List.of("eu")),
          Map.entry("oeng", List.of("eung", "eong")),
          Map.entry("oek", List.of("euk")),
          Map.entry("eoi", List.of("ui", "eui")),
          Map.entry("eon", List.of("un", "eun")),
          Map.entry("eot", List.of("ut")),
          Map.entry("yu", List.of("yu", "u", "ue")),
          Map.entry("yun", List.of("yuen", "uen", "un", "yun")),
          Map.entry("yut", List.of("yuet", "uet", "ut")));

  private CantoneseSpellings() {}

  static Set<String> of(String jyutping) {
    if (jyutping.equals("ng") || jyutping.equals("m")) {
      return Set.of("ng", "eng", "m");
    }
    var onset = jyutping.replaceFirst("[aeiou].*$", "");
    onset = onset.startsWith("jy") || jyutping.startsWith("jyu") ? "j" : onset.replace("y", "");
    var rime = jyutping.substring(onset.length());
    var spellings = new LinkedHashSet<String>();
    for (var start : ONSETS.getOrDefault(onset, List.of(onset))) {
      for (var end : rimes(rime)) {
        spellings.add((start + end).replaceFirst("^yy", "y").replaceFirst("^kuu", "ku"));
      }
    }
    if (jyutping.equals("zi")) {
      spellings.add("tsz");
    }
    if (jyutping.startsWith("ji") && jyutping.length() > 2) {
      spellings.add(jyutping.substring(1));
    }
    return spellings;
  }

  private static List<String> rimes(String rime) {
    return RIMES.containsKey(rime)
        ? RIMES.get(rime)
        : List.of(rime.startsWith("aa") ? rime.substring(1) : rime);
  }
}
