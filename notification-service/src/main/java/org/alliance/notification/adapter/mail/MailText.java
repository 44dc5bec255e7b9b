package org.alliance.notification.adapter.mail;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.Coded;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.Languages;
import org.alliance.contracts.values.NotificationKind;
import org.alliance.notification.application.post.Letter;
import org.alliance.notification.domain.Notice;
import org.alliance.notification.domain.Recipient;
import org.springframework.util.PropertyPlaceholderHelper;

/// The words of a mail to a firm: a template, the case's number and the offer's summary. The number
/// says nothing about anybody.
final class MailText {
  private static final String OFFER_TO_PERSON = "offer-to-person";
  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, h:mm a z", Locale.US);
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("d MMMM, HH:mm 'UTC'", Locale.US);
  private static final PropertyPlaceholderHelper PLACES = new PropertyPlaceholderHelper("{", "}");

  private static final DateTimeFormatter LINE =
      DateTimeFormatter.ofPattern("EEE d MMM, h:mm a", Locale.US);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.US);

  private final Map<String, String> templates;
  private final String staffUrl;
  private final String publicUrl;

  /// @param templates one for each kind that firms are told, by its code, and one more for the
  ///   people of a firm that is asked
  MailText(Map<String, String> templates, String staffUrl, String publicUrl) {
    this.templates = Map.copyOf(templates);
    this.staffUrl = staffUrl;
    this.publicUrl = publicUrl;
  }

  /// The names of all templates.
  static List<String> names() {
    return Stream.concat(
            Stream.of(NotificationKind.values())
                .filter(kind ->
                    kind != NotificationKind.CLIENT_MESSAGE
                        && kind != NotificationKind.UNREAD_ESCALATED)
                .map(Coded::code),
            Stream.of(OFFER_TO_PERSON))
        .toList();
  }

  /// @param zone the zone that times are told in, with UTC beside it
  String subject(Letter letter, ZoneId zone) {
    return switch (letter) {
      case Letter.Single(var notice) -> subject(notice, zone);
      case Letter.Digest digest ->
          (digest.isWeekly() ? "Your week: " : "Your day: ")
              + (digest.lines().size() == 1
                  ? "1 notice"
                  : digest.lines().size() + (digest.isLong() ? " notices and more" : " notices"));
    };
  }

  private static String subject(Notice notice, ZoneId zone) {
    return switch (notice.kind()) {
      case OFFER -> named(notice, "A matter") + " needs your answer" + until(notice, zone);
      case REMINDER -> named(notice, "A matter") + " still needs your answer" + until(notice, zone);
      case OFFER_EXPIRED -> "The time to answer is over: " + named(notice, "a matter");
      case ASSIGNMENT -> named(notice, "A matter") + " is now yours";
      case TEAM -> "Your team is on " + named(notice, "the matter");
      case HAND_BACK -> "Your firm has handed back " + named(notice, "a matter");
      case THANKS -> "Thank you: another firm has taken " + named(notice, "the matter");
      case QUESTION_ANSWERED -> "Your question is answered: " + named(notice, "a matter");
      case UNREAD -> named(notice, "A matter") + " is yours, and nobody has looked yet";
      case CLIENT_MESSAGE, UNREAD_ESCALATED, DIGEST ->
          throw new IllegalArgumentException("No notice to a firm");
    };
  }

  private static String until(Notice notice, ZoneId zone) {
    return notice.answerBy().map(by -> " by " + time(by, zone)).orElse("");
  }

  String body(Letter letter, ZoneId zone) {
    return switch (letter) {
      case Letter.Single(var notice) -> body(notice, zone);
      case Letter.Digest digest -> filled("digest", digestValues(digest, zone));
    };
  }

  private String body(Notice notice, ZoneId zone) {
    return switch (notice.kind()) {
      case OFFER ->
          notice.recipient() instanceof Recipient.OfPerson
              ? filled(OFFER_TO_PERSON, offerValues(notice, zone))
              : filled("offer", offerValues(notice, zone));
      case REMINDER -> filled("reminder", offerValues(notice, zone));
      case ASSIGNMENT, THANKS, OFFER_EXPIRED, TEAM, HAND_BACK, QUESTION_ANSWERED, UNREAD ->
          filled(notice.kind().code(), Map.of("case", called(notice), "url", link(notice)));
      case CLIENT_MESSAGE, UNREAD_ESCALATED, DIGEST ->
          throw new IllegalArgumentException("No notice to a firm");
    };
  }

  private String filled(String template, Map<String, String> values) {
    return PLACES.replacePlaceholders(
        templates.getOrDefault(template, ""), name -> values.getOrDefault(name, ""));
  }

  /// A line names an occasion and a case, as the page of notices does.
  private Map<String, String> digestValues(Letter.Digest digest, ZoneId zone) {
    var lines =
        digest.lines().stream()
            .map(line ->
                LINE.format(line.at().atZone(zone)) + ": " + sentence(line.kind(), line.about()))
            .collect(Collectors.joining("\n"));
    return Map.of(
        "from",
        DAY.format(digest.period().from().atZone(zone)),
        "until",
        DAY.format(digest.period().until().atZone(zone)),
        "lines",
        digest.isLong() ? lines + "\nThere is more on the page." : lines,
        "often",
        digest.isWeekly() ? "week" : "day",
        "url",
        staffUrl + "/inbox",
        "stop",
        unsubscribe(digest));
  }

  /// Where the reader of a digest unsubscribes, without signing in.
  String unsubscribe(Letter.Digest digest) {
    return publicUrl + "/unsubscribe/" + digest.token();
  }

  private static String sentence(NotificationKind kind, String about) {
    return switch (kind) {
      case OFFER -> "case " + about + " was offered to your firm";
      case REMINDER -> "case " + about + " still waits for an answer";
      case OFFER_EXPIRED -> "the time to answer about case " + about + " is over";
      case ASSIGNMENT -> "case " + about + " is yours";
      case TEAM -> "a team of your firm is on case " + about;
      case HAND_BACK -> "your firm has handed back case " + about;
      case THANKS -> "another firm has taken case " + about;
      case QUESTION_ANSWERED -> "a question about case " + about + " is answered";
      case CLIENT_MESSAGE, UNREAD, UNREAD_ESCALATED, DIGEST ->
          throw new IllegalArgumentException("No news");
    };
  }

  /// @param nameless what to call a case whose number is not known
  private static String named(Notice notice, String nameless) {
    return notice.caseNumber().map(number -> "Case " + number).orElse(nameless);
  }

  private static String called(Notice notice) {
    return notice
        .caseNumber()
        .map(CaseNumber::value)
        .or(() -> notice.caseId().map(CaseId::value))
        .orElse("");
  }

  /// Leads through sign-in to what the firm has of the case: its offer, or its engagement.
  private String link(Notice notice) {
    return staffUrl + "/firm/cases/" + called(notice);
  }

  private Map<String, String> offerValues(Notice notice, ZoneId zone) {
    var values = new HashMap<String, String>();
    values.put("case", called(notice));
    values.put(
        "number", notice.caseNumber().map(number -> "Case number: " + number + "\n").orElse(""));
    values.put(
        "answerBy", notice.answerBy().map(by -> time(by, zone)).orElse("as soon as you can"));
    values.put("url", link(notice));
    notice
        .facts()
        .ifPresent(facts -> {
          values.put("state", facts.state().fullName());
          values.put("languages", languages(facts.speaks()));
          values.put("services", services(facts));
        });
    return values;
  }

  private static String services(CaseFacts facts) {
    return facts.services().isEmpty()
        ? "to be found out with the client"
        : facts.services().stream()
            .map(Coded::code)
            .map(code -> code.replace('-', ' '))
            .collect(Collectors.joining(", "));
  }

  private static String languages(List<LanguageTag> tags) {
    return tags.stream().map(Languages::englishName).collect(Collectors.joining(", "));
  }

  private static String time(Instant instant, ZoneId zone) {
    var there = LOCAL.format(instant.atZone(zone));
    return zone.getRules().equals(ZoneOffset.UTC.getRules())
        ? there
        : there + " (" + UTC.format(instant.atOffset(ZoneOffset.UTC)) + ")";
  }
}
