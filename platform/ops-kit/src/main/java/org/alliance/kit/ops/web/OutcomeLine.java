package org.alliance.kit.ops.web;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// How many events went one way, or would go it.
///
/// @param key of the sentence about it
/// @param detail an argument of the sentence
/// @param tone plain, good, wait or stop
record OutcomeLine(String key, String detail, long count, String tone) {
  private static final String STILL = "still-";
  private static final String ASKED = "asked-";
  private static final Set<String> GOOD = Set.of("applied", "discarded", "sent", "refused");
  private static final Set<String> KNOWN =
      Set.of(
          "applied",
          "refused",
          "duplicate",
          "held",
          "still-parked",
          "asked-owner",
          "gone-already",
          "discarded",
          "failed",
          "sent",
          "after-an-earlier-one",
          "not-foreseen",
          "not-tried");

  static List<OutcomeLine> of(Map<String, Long> outcomes) {
    return outcomes.entrySet().stream().map(one -> of(one.getKey(), one.getValue())).toList();
  }

  private static OutcomeLine of(String code, long count) {
    if (KNOWN.contains(code)) {
      return new OutcomeLine("machinery.outcome." + code, "", count, toneOf(code));
    }
    if (code.startsWith(STILL)) {
      return new OutcomeLine(
          "machinery.outcome.still", code.substring(STILL.length()), count, "stop");
    }
    return code.startsWith(ASKED)
        ? new OutcomeLine("machinery.outcome.asked", code.substring(ASKED.length()), count, "good")
        : new OutcomeLine("machinery.outcome.other", code, count, "plain");
  }

  private static String toneOf(String code) {
    if (GOOD.contains(code)) {
      return "good";
    }
    return code.startsWith(STILL) || code.equals("failed") ? "stop" : "wait";
  }
}
