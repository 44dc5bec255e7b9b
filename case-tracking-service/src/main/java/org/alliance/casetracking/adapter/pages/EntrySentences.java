package org.alliance.casetracking.adapter.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.alliance.casetracking.application.EntryWords;
import org.alliance.casetracking.domain.Detail;
import org.alliance.casetracking.domain.EntryType;
import org.alliance.casetracking.domain.VisibleEntry;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.client.ConsentRecipient;
import org.alliance.contracts.values.language.Languages;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/// Reads the words of entries from messages named `entry.<what>`. A message that ends in `.said` is
/// for a viewer who sees the detail that it tells; its neighbour is for one who does not. The
/// language is the reader's.
final class EntrySentences implements EntryWords {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.US);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm:ss 'UTC'", Locale.ENGLISH);

  /// To whom a client lets names be shown before acceptance.
  private static final String NAMES = ConsentRecipient.ASKED_FIRMS.code();

  private static final String SAID = ".said";

  private final MessageSource messages;

  EntrySentences(MessageSource messages) {
    this.messages = messages;
  }

  @Override
  public String sentence(VisibleEntry entry) {
    return EntryType.named(entry.type())
        .map(type -> sentence(type, entry))
        .orElseGet(() -> message("entry.unknown"));
  }

  private String sentence(EntryType type, VisibleEntry entry) {
    return switch (type) {
      case INCIDENT_REPORTED -> reported(entry);
      case REVIEW_REQUESTED -> optional("entry.review-requested", entry, Detail.REASONS);
      case REPORT_DECLINED -> optional("entry.report-declined", entry, Detail.REASONS);
      case REPORT_AMENDED -> optional("entry.report-amended", entry, Detail.PARTS);
      case CASE_ACCEPTED -> accepted(entry);
      case INSTRUCTION_RECORDED ->
          optional("entry.instruction-recorded", entry, Detail.SUBJECT, words(entry, Detail.RULE));
      case CONSENT_CHANGED -> consent(entry);
      case CLIENT_WITHDREW -> optional("entry.client-withdrew", entry, Detail.REASON);
      case WITHDRAWAL_UNDONE -> message("entry.withdrawal-undone");
      case REPORT_LINKED -> message("entry.report-linked");
      case SUBJECT_ERASED -> message("entry.subject-erased");
      case REFERRAL_ESCALATED -> optional("entry.referral-escalated", entry, Detail.REASON);
      case HAND_OVER_OFFERED ->
          optional(
              "entry.hand-over-offered", entry, Detail.ORGANISATION, time(entry, Detail.ANSWER_BY));
      case HAND_OVER_ANSWERED ->
          optional("entry.hand-over-" + text(entry, Detail.ANSWER), entry, Detail.ORGANISATION);
      case HAND_OVER_SETTLED -> optional("entry.hand-over-settled", entry, Detail.SETTLEMENT);
      case CLIENT_NOTICE_SETTLED ->
          optional(
              "entry.client-notice-settled",
              entry,
              Detail.RULE,
              words(entry, Detail.CHANNEL),
              words(entry, Detail.OUTCOME));
      case FOLLOW_UP_DUE ->
          message("entry.follow-up-" + text(entry, Detail.REASON), time(entry, Detail.DUE));
      case DEADLINE_NEAR -> message("entry.deadline-near", day(entry, Detail.DUE));
      case CASE_CLOSED -> optional("entry.case-closed", entry, Detail.OUTCOME);
      case CASE_REOPENED -> optional("entry.case-reopened", entry, Detail.REASON);
      case FIRM_CHANGED -> message("entry.unknown");
      case CONFLICT_CHECKED,
          CONFLICT_CHECK_REFUSED,
          OFFER_MADE,
          OFFER_CLOSED,
          OFFER_ANSWERED,
          FIRM_ASSIGNED,
          NEED_CHANGED,
          QUESTION_ASKED,
          QUESTION_ANSWERED,
          INTEREST_SHOWN,
          MORE_TIME_GRANTED,
          OFFER_EXTENDED,
          TEAM_STAFFED,
          SERVICE_CONNECTED,
          SERVICE_CONFIRMED,
          CONTACT_MADE,
          ENGAGEMENT_ENDED,
          NOTIFICATION_SETTLED ->
          ofFirm(type, entry, text(entry, Detail.FIRM));
    };
  }

  private String ofFirm(EntryType type, VisibleEntry entry, String firm) {
    return switch (type) {
      case CONFLICT_CHECKED -> message("entry.conflict-checked" + found(entry), firm);
      case CONFLICT_CHECK_REFUSED ->
          optional("entry.conflict-check-refused", entry, Detail.REASON, firm);
      case OFFER_MADE -> offered(entry, firm);
      case OFFER_CLOSED -> message("entry.offer-closed", firm, words(entry, Detail.CLOSURE));
      case OFFER_ANSWERED ->
          text(entry, Detail.ANSWER).equals("accepted")
              ? message("entry.offer-accepted", firm)
              : optional("entry.offer-declined", entry, Detail.REASON, firm);
      case FIRM_ASSIGNED -> message("entry.firm-assigned", firm);
      case NEED_CHANGED -> need(entry, firm);
      case TEAM_STAFFED ->
          message(
              isTrue(entry, Detail.INTERPRETER)
                  ? "entry.team-staffed.interpreter"
                  : "entry.team-staffed",
              firm,
              text(entry, Detail.MEMBERS),
              languages(entry, Detail.LANGUAGES));
      case QUESTION_ASKED -> message("entry.question-asked", firm);
      case QUESTION_ANSWERED -> message("entry.question-answered", firm);
      case INTEREST_SHOWN -> message("entry.interest-shown", firm);
      case MORE_TIME_GRANTED ->
          message("entry.more-time-granted", firm, time(entry, Detail.ANSWER_BY));
      case OFFER_EXTENDED -> message("entry.offer-extended", firm, time(entry, Detail.ANSWER_BY));
      case SERVICE_CONNECTED ->
          message(
              "entry.service-connected",
              words(entry, Detail.SERVICE),
              text(entry, Detail.CONNECTION),
              words(entry, Detail.STATUS));
      case SERVICE_CONFIRMED ->
          optional(
              "entry.service-confirmed",
              entry,
              Detail.ANSWER,
              words(entry, Detail.SERVICE),
              text(entry, Detail.CONNECTION));
      case CONTACT_MADE ->
          optional("entry.contact-made", entry, Detail.WAY, firm, text(entry, Detail.ON));
      case ENGAGEMENT_ENDED -> message("entry.engagement-ended", firm, words(entry, Detail.ENDING));
      case NOTIFICATION_SETTLED ->
          message(
              "entry.notification-settled",
              firm,
              words(entry, Detail.KIND),
              words(entry, Detail.OUTCOME));
      default -> throw new IllegalArgumentException("No entry about a firm");
    };
  }

  /// Tells who chose the firm, if a person did, and which obstacles there were.
  private String offered(VisibleEntry entry, String firm) {
    var sentence =
        optional("entry.offer-made", entry, Detail.RANK, firm, time(entry, Detail.ANSWER_BY));
    if (entry.detail(Detail.HAND_PICK).isPresent()) {
      sentence += " " + message("entry.offer-made.by-hand", words(entry, Detail.HAND_PICK));
    }
    return entry.detail(Detail.OBSTACLES).filter(codes -> !codes.isEmpty()).isPresent()
        ? sentence + " " + message("entry.offer-made.against", words(entry, Detail.OBSTACLES))
        : sentence;
  }

  private String need(VisibleEntry entry, String firm) {
    var how = entry.detail(Detail.COVER).map(cover -> "." + cover).orElse("");
    return message(
        "entry.need-" + text(entry, Detail.STATUS) + how, words(entry, Detail.SERVICE), firm);
  }

  private String reported(VisibleEntry entry) {
    var sentence =
        optional("entry.incident-reported", entry, Detail.CONDUCT, words(entry, Detail.CHANNEL));
    return entry
        .detail(Detail.SENDER)
        .map(sender -> sentence + " " + message("entry.incident-reported.sender", sender))
        .orElse(sentence);
  }

  private String accepted(VisibleEntry entry) {
    var sentence =
        message(
            "entry.case-accepted",
            text(entry, Detail.STATE),
            languages(entry, Detail.SPEAKS),
            words(entry, Detail.URGENCY));
    if (isTrue(entry, Detail.NO_POLICE)) {
      sentence += " " + message("entry.case-accepted.no-police");
    }
    if (text(entry, Detail.MAY_ASK_FIRMS).equals("false")) {
      sentence += " " + message("entry.case-accepted.no-consent");
    }
    return sentence;
  }

  private String consent(VisibleEntry entry) {
    var isOfNames = text(entry, Detail.RECIPIENT).equals(NAMES);
    return entry
        .detail(Detail.CHANGE)
        .map(change ->
            message(
                "entry.consent-"
                    + (change.equals("given") ? "given" : "withdrawn")
                    + (isOfNames ? ".names" : ""),
                words(entry, Detail.RECIPIENT)))
        .orElseGet(() -> message("entry.consent-changed"));
  }

  /// A finding that this version does not know asks for a person.
  private static String found(VisibleEntry entry) {
    return switch (text(entry, Detail.FINDING)) {
      case "" -> "";
      case "clear" -> ".clear";
      case "nothing-to-compare" -> ".nothing-to-compare";
      case "needs-review" -> ".needs-review";
      case "review-clear" -> ".review-clear";
      case "review-conflict" -> ".review-conflict";
      case "review-unclear" -> ".review-unclear";
      default -> ".possible";
    };
  }

  /// The message with this detail as its last argument, or the one for a viewer who does not see
  /// it.
  private String optional(String code, VisibleEntry entry, Detail detail, String... before) {
    if (entry.detail(detail).isEmpty()) {
      return message(code, before);
    }
    var arguments = Arrays.copyOf(before, before.length + 1);
    // An id is shown as it is, so that people can search for it.
    arguments[before.length] =
        detail == Detail.ORGANISATION ? text(entry, detail) : words(entry, detail);
    return message(code + SAID, arguments);
  }

  private String message(String code, String... arguments) {
    return messages.getMessage(code, (Object[]) arguments, LocaleContextHolder.getLocale());
  }

  private static String text(VisibleEntry entry, Detail detail) {
    return entry.detail(detail).orElse("");
  }

  private static boolean isTrue(VisibleEntry entry, Detail detail) {
    return text(entry, detail).equals("true");
  }

  private static String time(VisibleEntry entry, Detail detail) {
    return entry
        .detail(detail)
        .map(text -> TIME.format(Instant.parse(text).atOffset(ZoneOffset.UTC)))
        .orElse("");
  }

  private static String day(VisibleEntry entry, Detail detail) {
    return entry.detail(detail).map(text -> DAY.format(LocalDate.parse(text))).orElse("");
  }

  private static String words(VisibleEntry entry, Detail detail) {
    return text(entry, detail).replace(" ", ", ").replace('-', ' ');
  }

  private static String languages(VisibleEntry entry, Detail detail) {
    return Arrays.stream(text(entry, detail).split(" "))
        .filter(tag -> !tag.isEmpty())
        .map(LanguageTag::new)
        .map(Languages::englishName)
        .collect(Collectors.joining(", "));
  }
}
