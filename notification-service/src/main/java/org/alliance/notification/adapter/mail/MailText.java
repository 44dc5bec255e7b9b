package org.alliance.notification.adapter.mail;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.Coded;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.Languages;
import org.alliance.contracts.values.NotificationKind;
import org.alliance.notification.domain.Notice;
import org.springframework.util.PropertyPlaceholderHelper;

/// The words of a mail to a firm: a template, the case's number and the offer's summary. The number
/// says nothing about anybody.
final class MailText {
  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, h:mm a z", Locale.US);
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("d MMMM, HH:mm 'UTC'", Locale.US);
  private static final PropertyPlaceholderHelper PLACES = new PropertyPlaceholderHelper("{", "}");

  private final Map<NotificationKind, String> templates;
  private final String staffUrl;

  /// @param templates one for each kind that firms are told
  MailText(Map<NotificationKind, String> templates, String staffUrl) {
    this.templates = Map.copyOf(templates);
    this.staffUrl = staffUrl;
  }

  /// @param zone the zone that times are told in, with UTC beside it
  String subject(Notice notice, ZoneId zone) {
    return switch (notice.kind()) {
      case OFFER -> named(notice, "A matter") + " needs your answer" + until(notice, zone);
      case REMINDER -> named(notice, "A matter") + " still needs your answer" + until(notice, zone);
      case OFFER_EXPIRED -> "The time to answer is over: " + named(notice, "a matter");
      case ASSIGNMENT -> named(notice, "A matter") + " is now yours";
      case TEAM -> "Your team is on " + named(notice, "the matter");
      case HAND_BACK -> "Your firm has handed back " + named(notice, "a matter");
      case THANKS -> "Thank you: another firm has taken " + named(notice, "the matter");
      case CLIENT_MESSAGE -> throw new IllegalArgumentException("No notice to a firm");
    };
  }

  private static String until(Notice notice, ZoneId zone) {
    return notice.answerBy().map(by -> " by " + time(by, zone)).orElse("");
  }

  String body(Notice notice, ZoneId zone) {
    var template = templates.getOrDefault(notice.kind(), "");
    return switch (notice.kind()) {
      case OFFER, REMINDER ->
          PLACES.replacePlaceholders(
              template, name -> offerValues(notice, zone).getOrDefault(name, ""));
      case ASSIGNMENT, THANKS, OFFER_EXPIRED, TEAM, HAND_BACK ->
          PLACES.replacePlaceholders(template, name -> caseValue(notice, name));
      case CLIENT_MESSAGE -> throw new IllegalArgumentException("No notice to a firm");
    };
  }

  /// @param nameless what to call a case whose number is not known
  private static String named(Notice notice, String nameless) {
    return notice.caseNumber().map(number -> "Case " + number).orElse(nameless);
  }

  private String caseValue(Notice notice, String name) {
    var called = notice.caseNumber().map(CaseNumber::value).orElse(notice.caseId().value());
    return Map.of("case", called, "url", link(notice)).getOrDefault(name, "");
  }

  /// Leads through sign-in to what the firm has of the case: its offer, or its engagement.
  private String link(Notice notice) {
    return staffUrl
        + "/firm/cases/"
        + notice.caseNumber().map(CaseNumber::value).orElse(notice.caseId().value());
  }

  private Map<String, String> offerValues(Notice notice, ZoneId zone) {
    return notice
        .facts()
        .map(facts ->
            Map.of(
                "number",
                    notice.caseNumber().map(number -> "Case number: " + number + "\n").orElse(""),
                "state", facts.state().fullName(),
                "languages", languages(facts.speaks()),
                "services", services(facts),
                "answerBy",
                    notice.answerBy().map(by -> time(by, zone)).orElse("as soon as you can"),
                "url", link(notice)))
        .orElse(Map.of());
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
