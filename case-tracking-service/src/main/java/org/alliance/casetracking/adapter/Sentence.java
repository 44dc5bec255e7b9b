package org.alliance.casetracking.adapter;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.alliance.casetracking.domain.Entry;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.Languages;

/// An entry as a person reads it.
final class Sentence {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm:ss 'UTC'", Locale.ENGLISH);

  private Sentence() {}

  static String of(Entry entry) {
    var firm = entry.detail("firm");
    return switch (entry.type()) {
      case "incident-reported.v1" ->
          "A report came in (%s): %s.".formatted(words(entry, "channel"), words(entry, "conduct"));
      case "review-requested.v1" ->
          "The rules could not decide it: %s. A person in triage has to."
              .formatted(words(entry, "reasons"));
      case "report-declined.v1" ->
          "It is outside the mandate: %s.".formatted(words(entry, "reasons"));
      case "case-accepted.v1" ->
          "It is in mandate: a case in %s, the client speaks %s, %s.%s"
              .formatted(
                  entry.detail("state"),
                  languages(entry.detail("speaks")),
                  words(entry, "urgency"),
                  entry.detail("noPolice").equals("true") ? " No contact with the police." : "");
      case "offer-made.v1" ->
          "%s was asked, as number %s, to answer by %s."
              .formatted(firm, entry.detail("rank"), time(entry.detail("answerBy")));
      case "offer-answered.v1" ->
          entry.detail("answer").equals("accepted")
              ? firm + " accepted."
              : "%s declined: %s.".formatted(firm, words(entry, "reason"));
      case "offer-closed.v1" ->
          "The offer to %s ended: %s.".formatted(firm, words(entry, "closure"));
      case "firm-assigned.v1" -> firm + " has the case.";
      case "referral-escalated.v1" ->
          "A coordinator has to find a firm: %s.".formatted(words(entry, "reason"));
      case "team-staffed.v1" ->
          "%s put %s on the case; the team speaks %s%s."
              .formatted(
                  firm,
                  entry.detail("members"),
                  languages(entry.detail("languages")),
                  entry.detail("interpreter").equals("true") ? ", an interpreter is arranged" : "");
      case "service-connected.v1" ->
          "%s (%s): %s."
              .formatted(
                  words(entry, "service"), entry.detail("connection"), words(entry, "status"));
      case "conflict-checked.v1" ->
          "%s compared its list with the people of the case: %s."
              .formatted(
                  firm,
                  entry.detail("finding").equals("clear")
                      ? "nobody is on it"
                      : "somebody may be on it");
      case "consent-changed.v1" ->
          entry.detail("change").equals("given")
              ? "The client lets the Alliance give data to %s again."
                  .formatted(words(entry, "recipient"))
              : "The client took back the consent to give data to %s."
                  .formatted(words(entry, "recipient"));
      case "client-withdrew.v1" ->
          "The client wants no firm any more: %s.".formatted(words(entry, "reason"));
      case "engagement-ended.v1" ->
          "%s works for the client no more: %s.".formatted(firm, words(entry, "ending"));
      case "notification-settled.v1" ->
          "E-mail to %s about the %s: %s."
              .formatted(firm, words(entry, "kind"), words(entry, "outcome"));
      default -> "Something happened that this version has no words for.";
    };
  }

  private static String time(String instant) {
    return TIME.format(Instant.parse(instant).atOffset(ZoneOffset.UTC));
  }

  private static String words(Entry entry, String detail) {
    return entry.detail(detail).replace(" ", ", ").replace('-', ' ');
  }

  private static String languages(String tags) {
    return Arrays.stream(tags.split(" "))
        .filter(tag -> !tag.isEmpty())
        .map(LanguageTag::new)
        .map(Languages::englishName)
        .collect(Collectors.joining(", "));
  }
}
