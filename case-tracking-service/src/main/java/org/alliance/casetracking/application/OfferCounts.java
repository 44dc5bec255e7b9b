package org.alliance.casetracking.application;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alliance.casetracking.domain.CaseFile;
import org.alliance.casetracking.domain.Entry;

/// What became of the offers of one case, each counted once. How matching ended an offer counts
/// before what the firm said: an acceptance that came second is superseded.
record OfferCounts(
    int made, int accepted, int declined, int expired, int superseded, int withdrawn) {
  static OfferCounts of(CaseFile file) {
    Map<String, String> closures = byOffer(file, "offer-closed.v1", "closure");
    Map<String, String> answers = byOffer(file, "offer-answered.v1", "answer");
    var outcomes =
        file.all("offer-made.v1")
            .map(made -> made.detail("offer"))
            .distinct()
            .map(offer -> closures.getOrDefault(offer, answers.getOrDefault(offer, "")))
            .collect(Collectors.groupingBy(Function.identity(), Collectors.summingInt(_ -> 1)));
    return new OfferCounts(
        file.count("offer-made.v1"),
        outcomes.getOrDefault("accepted", 0),
        outcomes.getOrDefault("declined", 0),
        outcomes.getOrDefault("expired", 0),
        outcomes.getOrDefault("superseded", 0),
        outcomes.getOrDefault("withdrawn", 0));
  }

  private static Map<String, String> byOffer(CaseFile file, String type, String detail) {
    return file.all(type)
        .collect(
            Collectors.toMap(
                (Entry entry) -> entry.detail("offer"),
                entry -> entry.detail(detail),
                (_, last) -> last));
  }
}
