package org.alliance.notification;

import static org.alliance.testkit.EventMessages.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alliance.contracts.events.AllianceEvent;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.events.ClientWithdrew;
import org.alliance.contracts.events.ConsentChanged;
import org.alliance.contracts.events.EngagementEnded;
import org.alliance.contracts.events.FirmAssigned;
import org.alliance.contracts.events.OfferAnswered;
import org.alliance.contracts.events.OfferClosed;
import org.alliance.contracts.events.OfferMade;
import org.alliance.contracts.events.WithdrawalUndone;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.ConsentChange;
import org.alliance.contracts.values.ConsentRecipient;
import org.alliance.contracts.values.EngagementEnding;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.OfferAnswer;
import org.alliance.contracts.values.OfferClosure;
import org.alliance.contracts.values.OfferDeclineReason;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.Urgency;
import org.alliance.contracts.values.UsState;
import org.alliance.contracts.values.WithdrawalReason;
import org.alliance.contracts.values.Zip3;
import org.alliance.embedded.EmbeddedMail;
import org.alliance.kit.security.Role;
import org.alliance.testkit.RunningService;
import org.alliance.testkit.Tokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A notice whose reason is over before it is sent is cancelled, and the log says so.
class OverBeforeSentIT {
  private static final Instant IN_TIME = Instant.parse("2030-01-01T09:30:00Z");
  private static final Instant OVER = Instant.parse("2020-01-01T09:30:00Z");

  private static EmbeddedMail mail;
  private static RunningService service;

  @BeforeAll
  static void start() {
    mail = EmbeddedMail.start(0);
    service =
        RunningService.of(
            NotificationApplication.application(),
            Map.of(
                "spring.mail.port",
                Integer.toString(mail.port()),
                "notification.look-every",
                "200ms"));
  }

  @AfterAll
  static void stop() {
    service.close();
    mail.close();
  }

  @ParameterizedTest
  @EnumSource(OfferClosure.class)
  void anOfferThatHasEndedIsNotToldOnceTheAddressComes(OfferClosure closure) {
    var firm = firm();
    var id = offered(firm, IN_TIME);
    referral(id, 2, new OfferClosed(OfferId.of(id, 1), id, firm, closure));
    isCancelled(id, firm);
  }

  @Test
  void anOfferThatTheFirmHasAnsweredIsNotTold() {
    var firm = firm();
    var id = offered(firm, IN_TIME);
    service.deliver(
        "onMatter",
        message(
            id.value(),
            1,
            new OfferAnswered(
                OfferId.of(id, 1), id, firm, OfferAnswer.DECLINED, OfferDeclineReason.CAPACITY)));
    isCancelled(id, firm);
  }

  @Test
  void anAnswerThatIsHeardBeforeItsOfferIsNotTold() {
    var firm = firm();
    address(firm);
    var id = CaseId.of(UUID.randomUUID());
    service.deliver(
        "onMatter",
        message(
            id.value(),
            1,
            new OfferAnswered(OfferId.of(id, 1), id, firm, OfferAnswer.ACCEPTED, null)));
    referral(id, 1, made(id, firm, IN_TIME));
    toldOfAnother(firm);
    assertThat(mailsTo(firm)).hasSize(1);
  }

  @Test
  void afterAnAcceptanceOnlyTheAssignmentIsTold() {
    var firm = firm();
    var id = offered(firm, IN_TIME);
    referral(id, 2, new FirmAssigned(OfferId.of(id, 1), id, firm, List.of()));
    address(firm);
    await().until(() -> mailsTo(firm), mails -> mails.size() == 1);
    assertThat(mailsTo(firm).getFirst().subject()).isEqualTo("A matter is now yours");
    assertThat(log("cancelled")).contains(id.value());
  }

  @Test
  void anEngagementThatIsOverIsNotTold() {
    var firm = firm();
    var id = CaseId.of(UUID.randomUUID());
    referral(id, 1, new FirmAssigned(OfferId.of(id, 1), id, firm, List.of()));
    await().until(() -> log("waiting-for-address").contains(id.value()));
    service.deliver(
        "onMatter",
        message(id.value(), 1, new EngagementEnded(id, firm, EngagementEnding.HANDED_BACK)));
    isCancelled(id, firm);
  }

  @Test
  void anOfferWhoseTimeIsOverIsNotTold() {
    var firm = firm();
    address(firm);
    var id = offered(firm, OVER);
    await().until(() -> log("cancelled").contains(id.value()));
    assertThat(mailsTo(firm)).isEmpty();
  }

  @Test
  void noOfferOfAClientWhoWithdrewIsToldThoughMatchingHasNotEndedIt() {
    var firm = firm();
    var id = offered(firm, IN_TIME);
    report(id, 3, new ClientWithdrew(id, WithdrawalReason.NOT_SAFE));
    isCancelled(id, firm);
  }

  @Test
  void noOfferIsToldAfterConsentWasTakenBackAndOneIsOnceItIsGivenAgain() {
    var firm = firm();
    address(firm);
    var id = CaseId.of(UUID.randomUUID());
    report(id, 3, new ConsentChanged(id, ConsentRecipient.LAW_FIRMS, ConsentChange.WITHDRAWN));
    report(id, 4, new ClientWithdrew(id, WithdrawalReason.NOT_TOLD));
    report(id, 5, new WithdrawalUndone(id));
    referral(id, 1, made(id, firm, IN_TIME));
    await().until(() -> log("cancelled").contains(id.value()));
    report(id, 6, new ConsentChanged(id, ConsentRecipient.LAW_FIRMS, ConsentChange.GIVEN));
    referral(id, 2, new OfferMade(OfferId.of(id, 2), id, firm, 1, IN_TIME, facts(), null));
    await().until(() -> mailsTo(firm).size() == 1);
  }

  private static void isCancelled(CaseId id, FirmId firm) {
    address(firm);
    await().until(() -> log("cancelled").contains(id.value()));
    toldOfAnother(firm);
    assertThat(mailsTo(firm)).hasSize(1);
  }

  /// What was planned before has been seen to once this is told.
  private static void toldOfAnother(FirmId firm) {
    var other = CaseId.of(UUID.randomUUID());
    referral(other, 1, made(other, firm, IN_TIME));
    await().atMost(Duration.ofSeconds(20)).until(() -> log("sent").contains(other.value()));
  }

  private static CaseId offered(FirmId firm, Instant answerBy) {
    var id = CaseId.of(UUID.randomUUID());
    referral(id, 1, made(id, firm, answerBy));
    return id;
  }

  private static void referral(CaseId id, long seq, AllianceEvent event) {
    service.deliver("onReferral", message(id.value(), seq, event));
  }

  private static void report(CaseId id, long seq, AllianceEvent event) {
    service.deliver("onReport", message(id.value(), seq, event));
  }

  private static OfferMade made(CaseId id, FirmId firm, Instant answerBy) {
    return new OfferMade(OfferId.of(id, 1), id, firm, 1, answerBy, facts(), null);
  }

  private static CaseFacts facts() {
    return new CaseFacts(
        UsState.CA,
        new Zip3("941"),
        List.of(new LanguageTag("ko")),
        List.of(),
        List.of(),
        Urgency.URGENT);
  }

  private static FirmId firm() {
    return new FirmId("firm-" + UUID.randomUUID());
  }

  private static void address(FirmId firm) {
    var answer =
        service
            .http()
            .as(Tokens.shared().of(Role.COORDINATOR))
            .put("/api/v1/contacts/" + firm.value(), "{\"email\": \"" + addressOf(firm) + "\"}");
    assertThat(answer.statusCode()).isEqualTo(200);
  }

  private static String addressOf(FirmId firm) {
    return "x@" + firm.value() + ".example";
  }

  private static String log(String state) {
    return service
        .http()
        .as(Tokens.shared().of(Role.OPS))
        .get("/api/v1/deliveries?limit=500&state=" + state)
        .body();
  }

  private static List<EmbeddedMail.ReceivedMail> mailsTo(FirmId firm) {
    return mail.received().stream()
        .filter(received -> received.to().equals(addressOf(firm)))
        .toList();
  }
}
