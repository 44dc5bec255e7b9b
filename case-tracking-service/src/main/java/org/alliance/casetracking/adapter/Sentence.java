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

/// An entry as a person reads it, with those details that the person may see.
final class Sentence {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm:ss 'UTC'", Locale.ENGLISH);

  private Sentence() {}

  static String of(Entry entry) {
    var firm = entry.detail("firm");
    return switch (entry.type()) {
      case "incident-reported.v1" ->
          "A report came in (%s)%s.".formatted(words(entry, "channel"), after(entry, "conduct"));
      case "review-requested.v1" ->
          "The rules could not decide it%s. A person in triage has to."
              .formatted(after(entry, "reasons"));
      case "report-declined.v1" ->
          "It is outside the mandate%s.".formatted(after(entry, "reasons"));
      case "report-amended.v1" -> "The report was amended%s.".formatted(after(entry, "parts"));
      case "case-accepted.v1" -> accepted(entry);
      case "instruction-recorded.v1" ->
          "The client's instruction was recorded%s%s."
              .formatted(after(entry, "subject"), after(entry, "rule"));
      case "offer-made.v1" ->
          "%s was asked%s, to answer by %s."
              .formatted(
                  firm,
                  says(entry, "rank") ? ", as number " + entry.detail("rank") : "",
                  time(entry.detail("answerBy")));
      case "offer-answered.v1" ->
          entry.detail("answer").equals("accepted")
              ? firm + " accepted."
              : "%s declined%s.".formatted(firm, after(entry, "reason"));
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
          "%s compared its list with the people of the case%s."
              .formatted(firm, found(entry.detail("finding")));
      case "conflict-check-refused.v1" ->
          "%s asked for a conflict check and was refused%s."
              .formatted(firm, after(entry, "reason"));
      case "consent-changed.v1" -> consent(entry);
      case "client-withdrew.v1" -> "The client withdrew%s.".formatted(after(entry, "reason"));
      case "withdrawal-undone.v1" ->
          "A coordinator undid the withdrawal, because the client asked for it.";
      case "engagement-ended.v1" ->
          "%s works for the client no more: %s.".formatted(firm, words(entry, "ending"));
      case "notification-settled.v1" ->
          "E-mail to %s about the %s: %s."
              .formatted(firm, words(entry, "kind"), words(entry, "outcome"));
      default -> "Something happened that this version has no words for.";
    };
  }

  private static String accepted(Entry entry) {
    return "It is in mandate: a case in %s, the client speaks %s, %s.%s%s"
        .formatted(
            entry.detail("state"),
            languages(entry.detail("speaks")),
            words(entry, "urgency"),
            entry.detail("noPolice").equals("true") ? " No contact with the police." : "",
            entry.detail("mayAskFirms").equals("false")
                ? " The client has not said yet that law firms may be asked."
                : "");
  }

  private static String consent(Entry entry) {
    return switch (entry.detail("change")) {
      case "" -> "The client changed a consent.";
      case "given" ->
          "The client lets the Alliance give data to %s again."
              .formatted(words(entry, "recipient"));
      default ->
          "The client took back the consent to give data to %s."
              .formatted(words(entry, "recipient"));
    };
  }

  /// Any finding but these two asks for a person, one that this version does not know included.
  private static String found(String finding) {
    return switch (finding) {
      case "" -> "";
      case "clear" -> ": nobody is on it";
      case "nothing-to-compare" -> ": there was no name to compare";
      default -> ": somebody may be on it";
    };
  }

  private static boolean says(Entry entry, String detail) {
    return !entry.detail(detail).isEmpty();
  }

  /// What follows a colon, if the viewer sees it.
  private static String after(Entry entry, String detail) {
    return says(entry, detail) ? ": " + words(entry, detail) : "";
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
