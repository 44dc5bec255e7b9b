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
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.code.Coded;
import org.alliance.contracts.values.language.Languages;
import org.alliance.contracts.values.notice.NotificationKind;
import org.alliance.notification.application.post.Letter;
import org.alliance.notification.application.post.StaffPages;
import org.alliance.notification.application.template.IcuText;
import org.alliance.notification.application.template.TemplateId;
import org.alliance.notification.application.template.Text;
import org.alliance.notification.application.template.Words;
import org.alliance.notification.domain.Detail;
import org.alliance.notification.domain.Notice;
import org.alliance.notification.domain.Recipient;

/// The words of a mail to a firm, a partner organisation, somebody of them, or a coordinator: a
/// template, the case's number and the offer's summary. The number says nothing about anybody.
final class MailText {
  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, h:mm a z", Locale.US);
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("d MMMM, HH:mm 'UTC'", Locale.US);
  private static final DateTimeFormatter LINE =
      DateTimeFormatter.ofPattern("EEE d MMM, h:mm a", Locale.US);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.US);
  private static final DateTimeFormatter DAY_OF_YEAR =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.US);

  private final Words words;
  private final String staffUrl;
  private final String publicUrl;

  MailText(Words words, String staffUrl, String publicUrl) {
    this.words = words;
    this.staffUrl = staffUrl;
    this.publicUrl = publicUrl;
  }

  /// The words that hold now.
  MailBody write(Letter letter, ZoneId zone) {
    return write(words.of(templateOf(letter)), letter, zone);
  }

  /// @param text of the letter's template
  MailBody write(Text text, Letter letter, ZoneId zone) {
    var values = values(letter, zone);
    return new MailBody(
        TemplateId.ENGLISH,
        false,
        IcuText.filled(text.subject(), TemplateId.ENGLISH, values),
        IcuText.filled(text.body(), TemplateId.ENGLISH, values));
  }

  static TemplateId templateOf(Letter letter) {
    return TemplateId.english(
        switch (letter) {
          case Letter.Digest digest ->
              (digest.isForCoordinator() ? Letter.COORDINATION : "")
                  + NotificationKind.DIGEST.code();
          case Letter.Single(var notice) -> nameOf(notice);
        });
  }

  private static String nameOf(Notice notice) {
    var kind = notice.kind().code();
    if (notice.recipient() instanceof Recipient.OfCoordinator) {
      return Letter.COORDINATION + kind;
    }
    return switch (notice.detail().orElse(null)) {
      case Detail.Reason(var reason) -> kind + "-" + reason.code();
      case Detail.Standing(var standing) -> kind + "-" + standing.code();
      case Detail.Day _ -> kind;
      case null ->
          notice.kind() == NotificationKind.OFFER
                  && notice.recipient() instanceof Recipient.OfPerson
              ? "offer-to-person"
              : kind;
    };
  }

  private Map<String, Object> values(Letter letter, ZoneId zone) {
    return switch (letter) {
      case Letter.Single(var notice) -> values(notice, zone);
      case Letter.Digest digest -> values(digest, zone);
    };
  }

  /// A line names an occasion and a case, as the page of notices does.
  private Map<String, Object> values(Letter.Digest digest, ZoneId zone) {
    var lines =
        digest.lines().stream()
            .map(line ->
                LINE.format(line.at().atZone(zone))
                    + ": "
                    + (digest.isForCoordinator()
                        ? toCoordinator(line.kind(), line.about())
                        : sentence(line.kind(), line.about())))
            .collect(Collectors.joining("\n"));
    var values = new HashMap<String, Object>();
    values.put("from", DAY.format(digest.period().from().atZone(zone)));
    values.put("until", DAY.format(digest.period().until().atZone(zone)));
    values.put("lines", digest.isLong() ? lines + "\nThere is more on the page." : lines);
    values.put("often", digest.isWeekly() ? "week" : "day");
    values.put("count", digest.lines().size());
    values.put("more", digest.isLong() ? " and more" : "");
    values.put("url", staffUrl + (digest.isForCoordinator() ? "/coordination" : "/inbox"));
    values.put("stop", unsubscribe(digest));
    return values;
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
      case FOLLOW_UP -> "case " + about + " waits for your firm";
      case DEADLINE_NEAR -> "a time limit may end soon in case " + about;
      case CLIENT_MESSAGE,
          UNREAD,
          UNREAD_ESCALATED,
          DIGEST,
          HAND_OVER_OFFERED,
          HAND_OVER_REMINDER,
          REPORT_STATUS,
          QUESTION_ASKED,
          ESCALATED ->
          throw new IllegalArgumentException("No news");
    };
  }

  private static String toCoordinator(NotificationKind kind, String about) {
    return switch (kind) {
      case UNREAD_ESCALATED -> "nobody of the firm has looked at case " + about;
      case QUESTION_ASKED -> "a firm has a question about case " + about;
      case ESCALATED -> "no firm was found for case " + about;
      case HAND_BACK -> "a firm has handed back case " + about;
      case FOLLOW_UP -> "case " + about + " has to be looked after";
      case DEADLINE_NEAR -> "a time limit may end soon in case " + about;
      default -> throw new IllegalArgumentException("Nothing for coordinators");
    };
  }

  private Map<String, Object> values(Notice notice, ZoneId zone) {
    var values = new HashMap<String, Object>();
    var number = notice.caseNumber();
    values.put("case", StaffPages.called(notice));
    values.put("Matter", number.map(one -> "Case " + one).orElse("A matter"));
    values.put("matter", number.map(one -> "Case " + one).orElse("a matter"));
    values.put("number", number.map(one -> "Case number: " + one + "\n").orElse(""));
    values.put("by", notice.answerBy().map(by -> " by " + time(by, zone)).orElse(""));
    values.put(
        "answerBy", notice.answerBy().map(by -> time(by, zone)).orElse("as soon as you can"));
    values.put("url", staffUrl + StaffPages.pathOf(notice));
    if (notice.detail().orElse(null) instanceof Detail.Day(var day)) {
      values.put("day", DAY_OF_YEAR.format(day));
    }
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
