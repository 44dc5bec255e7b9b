package org.alliance.notification;

import static org.alliance.testkit.EventMessages.message;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.alliance.contracts.events.AllianceEvent;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.events.OfferMade;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.Zip3;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.report.Urgency;
import org.alliance.embedded.mail.EmbeddedMail;
import org.alliance.embedded.mail.MailPages;
import org.alliance.kit.security.Role;
import org.alliance.testkit.Http;
import org.alliance.testkit.RunningService;
import org.alliance.testkit.Tokens;
import org.jspecify.annotations.Nullable;

/// The one running notification service of this module's tests, with a mail server. It ends with
/// the JVM, so each test uses cases and firms of its own.
final class Notification {
  static final Instant IN_TIME = Instant.parse("2030-01-01T09:30:00Z");
  static final CaseFacts FACTS =
      new CaseFacts(
          UsState.CA,
          new Zip3("941"),
          List.of(new LanguageTag("ko"), LanguageTag.ENGLISH),
          List.of(),
          List.of(ServiceCategory.CIVIL_REMEDIES),
          Urgency.SOON);

  static final FakeVault VAULT = new FakeVault();
  private static final EmbeddedMail MAIL = EmbeddedMail.start(0);
  private static final MailPages MAIL_PAGES = MailPages.start(MAIL);
  private static final Path TEXT_MESSAGES =
      Path.of("target", "sms-" + UUID.randomUUID() + ".jsonl");
  static final ReturnsServer RETURNS = new ReturnsServer();
  private static final RunningService SERVICE = start(MAIL.port());

  private Notification() {}

  /// Another instance of the service, with a store and a mail server of its own.
  static RunningService start(int mailPort) {
    var settings = new HashMap<>(VAULT.settings());
    settings.put("spring.mail.port", Integer.toString(mailPort));
    settings.put("notification.look-every", "200ms");
    settings.put("alliance.trial", "true");
    settings.put("notification.webhooks-to-loopback", "true");
    settings.put("notification.sms.file", TEXT_MESSAGES.toString());
    settings.put("notification.digests-every", "200ms");
    settings.putAll(RETURNS.settings());
    return RunningService.of(NotificationApplication.application(), settings);
  }

  static RunningService service() {
    return SERVICE;
  }

  static Http as(Role role) {
    return SERVICE.http().as(Tokens.shared().of(role));
  }

  static FirmId firm() {
    return new FirmId("firm-" + UUID.randomUUID());
  }

  static CaseId caseId() {
    return CaseId.of(UUID.randomUUID());
  }

  static OfferMade made(CaseId id, FirmId firm, Instant answerBy) {
    return made(id, firm, answerBy, null);
  }

  static OfferMade made(CaseId id, FirmId firm, Instant answerBy, @Nullable CaseNumber number) {
    return new OfferMade(OfferId.of(id, 1), id, firm, 1, answerBy, FACTS, number);
  }

  /// The first event of matching about a new case.
  static CaseId offered(FirmId firm, Instant answerBy) {
    var id = caseId();
    referral(id, 1, made(id, firm, answerBy));
    return id;
  }

  static void referral(CaseId id, long seq, AllianceEvent event) {
    SERVICE.deliver("onReferral", message(id.value(), seq, event));
  }

  static void matter(CaseId id, long seq, AllianceEvent event) {
    SERVICE.deliver("onMatter", message(id.value(), seq, event));
  }

  static void report(CaseId id, long seq, AllianceEvent event) {
    SERVICE.deliver("onReport", message(id.value(), seq, event));
  }

  static void ofCase(CaseId id, long seq, AllianceEvent event) {
    SERVICE.deliver("onCase", message(id.value(), seq, event));
  }

  static List<EmbeddedMail.ReceivedMail> mailsTo(String address) {
    return MAIL.received().stream().filter(mail -> mail.to().equals(address)).toList();
  }

  /// Tells the service the firm's address, as a coordinator does.
  static void tellAddress(FirmId firm) {
    var answer = put(firm, "{\"email\": \"" + addressOf(firm) + "\"}");
    assertThat(answer.statusCode()).isEqualTo(200);
  }

  static HttpResponse<String> put(FirmId firm, String contact) {
    return as(Role.COORDINATOR).put("/api/v1/contacts/" + firm, contact);
  }

  static String addressOf(FirmId firm) {
    return "probono@" + firm + ".example";
  }

  static List<EmbeddedMail.ReceivedMail> mailsTo(FirmId firm) {
    return MAIL.received().stream()
        .filter(received -> received.to().equals(addressOf(firm)))
        .toList();
  }

  static String log(String state) {
    return as(Role.OPS).get("/api/v1/deliveries?limit=1000&state=" + state).body();
  }

  static List<EmbeddedMail.ReceivedMail> mails() {
    return MAIL.received();
  }

  /// Where a mail is shown as the trial shows it.
  static String pageOf(EmbeddedMail.ReceivedMail mail) {
    return MAIL_PAGES.url() + "/mail/" + (MAIL.received().indexOf(mail) + 1);
  }

  static String mailList() {
    return MAIL_PAGES.url() + "/mail";
  }

  /// What the provider of text messages was given, one JSON object a line.
  static String textMessages() {
    try {
      return Files.readString(TEXT_MESSAGES);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The log's line about a delivery; empty if it has none.
  static String delivery(CaseId about, String id) {
    return Stream.of("due", "held", "sent", "blocked", "failed", "cancelled", "bounced")
        .map(Notification::log)
        .filter(log -> log.contains(about.value()))
        .flatMap(log -> Stream.of(log.split("(?<=\\}),")))
        .filter(line -> line.contains("\"" + id + "\""))
        .findFirst()
        .orElse("");
  }
}
