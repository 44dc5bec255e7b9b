package org.alliance.matching;

import static org.alliance.testkit.EventMessages.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import org.alliance.contracts.Envelope;
import org.alliance.contracts.EventStream;
import org.alliance.contracts.events.AllianceEvent;
import org.alliance.contracts.events.CaseAccepted;
import org.alliance.contracts.events.CaseClosed;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.events.CaseReopened;
import org.alliance.contracts.events.ClientWithdrew;
import org.alliance.contracts.events.ConsentChanged;
import org.alliance.contracts.events.EngagementEnded;
import org.alliance.contracts.events.OfferAnswered;
import org.alliance.contracts.events.WithdrawalUndone;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.Zip3;
import org.alliance.contracts.values.client.ConsentChange;
import org.alliance.contracts.values.client.ConsentRecipient;
import org.alliance.contracts.values.client.WithdrawalReason;
import org.alliance.contracts.values.engagement.EngagementEnding;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.referral.CaseOutcome;
import org.alliance.contracts.values.referral.OfferAnswer;
import org.alliance.contracts.values.referral.ReopenReason;
import org.alliance.contracts.values.report.Urgency;
import org.alliance.kit.security.Role;
import org.alliance.testkit.EventMessages;
import org.alliance.testkit.Infrastructure;
import org.alliance.testkit.RunningService;
import org.alliance.testkit.Tokens;
import org.alliance.testkit.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// Cases for which nobody may be asked, for now.
class StoppedReferralsIT {
  private static final FirmId NEAR = new FirmId("near");
  private static final FirmId FAR = new FirmId("far");
  private static final CaseFacts FACTS =
      new CaseFacts(
          UsState.CA,
          new Zip3("941"),
          List.of(new LanguageTag("ko")),
          List.of(),
          List.of(),
          Urgency.SOON);
  private static RunningService matching;

  @BeforeAll
  static void start() {
    matching =
        RunningService.of(
            MatchingApplication.application(), Map.of("matching.scan-every", "100ms"));
    matching.deliver("onFirm", message("near", 1, MatchingMessages.firm("near", "941")));
    matching.deliver("onFirm", message("far", 1, MatchingMessages.firm("far", "900")));
  }

  @AfterAll
  static void stop() {
    matching.close();
  }

  @Test
  void asksNobodyUntilTheClientAgreesWhateverCameBeforeTheCase() {
    var id = MatchingMessages.newCase();
    hear(id, 1, consent(id, ConsentChange.WITHDRAWN));
    hear(id, 2, withdrawal(id));
    hear(id, 3, new WithdrawalUndone(id));
    hear(id, 4, new CaseAccepted(id, FACTS, false, null, null));
    assertThat(state(id)).isEqualTo("no-consent");
    assertThat(body(id)).contains("\"stopped\":[\"consent-not-given\"]");
    assertThat(coordinatorReopens(id)).contains("withdrawn");
    assertThat(types(id)).isEmpty();
    hear(id, 5, consent(id, ConsentChange.GIVEN));
    await().untilAsserted(() -> assertThat(types(id)).containsExactly("offer-made.v1"));
    assertThat(state(id)).isEqualTo("offered");
  }

  @Test
  void asksNobodyForACaseThatWasClosedBeforeItCame() {
    var id = MatchingMessages.newCase();
    ofCase(id, 1, new CaseClosed(id, CaseOutcome.DUPLICATE));
    hear(id, 1, new CaseAccepted(id, FACTS, false, true, null));
    assertThat(state(id)).isEqualTo("ended");
    assertThat(body(id)).contains("\"stopped\":[\"case-closed\"]");
    assertThat(types(id)).isEmpty();
    ofCase(id, 2, new CaseReopened(id, ReopenReason.CLOSED_BY_MISTAKE));
    await().untilAsserted(() -> assertThat(types(id)).containsExactly("offer-made.v1"));
  }

  /// A coordinator says so, and says it again.
  private static void ofCase(CaseId id, int seq, AllianceEvent event) {
    matching.deliver("onCase", message(id.value(), seq, event));
    matching.deliver("onCase", message(id.value(), seq, event));
  }

  @Test
  void liftsAWithdrawalAndAConsentThatWasTakenBackEachByItself() {
    var id = accepted();
    hear(id, 2, consent(id, ConsentChange.WITHDRAWN));
    hear(id, 3, withdrawal(id));
    hear(id, 4, consent(id, ConsentChange.GIVEN));
    assertThat(state(id)).isEqualTo("withdrawn");
    hear(id, 5, new WithdrawalUndone(id));
    await().until(() -> state(id).equals("offered"));
    await()
        .untilAsserted(() ->
            assertThat(types(id))
                .containsExactly("offer-made.v1", "offer-closed.v1", "offer-made.v1"));
  }

  @Test
  void leavesTheCaseWithItsFirmAndAsksAnotherOnlyAfterTheClientWantsIt() {
    var id = accepted();
    say(id, 1, new OfferAnswered(OfferId.of(id, 1), id, NEAR, OfferAnswer.ACCEPTED, null));
    hear(id, 2, withdrawal(id));
    assertThat(state(id)).isEqualTo("assigned");
    say(id, 2, new EngagementEnded(id, NEAR, EngagementEnding.HANDED_BACK));
    assertThat(state(id)).isEqualTo("withdrawn");
    hear(id, 3, new WithdrawalUndone(id));
    await().until(() -> state(id).equals("offered"));
    say(id, 3, new OfferAnswered(OfferId.of(id, 2), id, FAR, OfferAnswer.ACCEPTED, null));
    say(id, 4, new EngagementEnded(id, FAR, EngagementEnding.CLIENT_LEFT));
    assertThat(state(id)).isEqualTo("ended");
    assertThat(body(id)).contains("client-left");
    // A coordinator has talked with the client; both firms have been asked.
    coordinatorReopens(id);
    await().until(() -> state(id).equals("escalated"));
  }

  /// Firms once took an answer without content, and counted it as a refusal.
  @Test
  void takesAnAnswerWithoutContentAsARefusalAndIsNotStoppedByIt() {
    var id = accepted();
    var empty =
        "{\"offerId\":\"%s\",\"caseId\":\"%s\",\"firm\":\"near\"}".formatted(OfferId.of(id, 1), id);
    var envelope =
        new Envelope(
            Envelope.idOf(EventStream.MATTER, id.value(), 1),
            "offer-answered.v1",
            EventStream.MATTER,
            EventMessages.TIME,
            id.value(),
            1,
            "test-correlation",
            null);
    matching.deliver("onMatter", message(envelope, empty));
    await()
        .untilAsserted(
            () -> assertThat(types(id)).containsExactly("offer-made.v1", "offer-made.v1"));
    say(id, 2, new OfferAnswered(OfferId.of(id, 2), id, FAR, OfferAnswer.ACCEPTED, null));
    assertThat(state(id)).isEqualTo("assigned");
  }

  private static CaseId accepted() {
    var id = MatchingMessages.newCase();
    hear(id, 1, new CaseAccepted(id, FACTS, false, true, null));
    await().until(() -> state(id).equals("offered"));
    return id;
  }

  /// Intake says so, and says it again.
  private static void hear(CaseId id, int seq, AllianceEvent event) {
    matching.deliver("onReport", message(id.value(), seq, event));
    matching.deliver("onReport", message(id.value(), seq, event));
  }

  private static void say(CaseId id, int seq, AllianceEvent event) {
    matching.deliver("onMatter", message(id.value(), seq, event));
  }

  private static ClientWithdrew withdrawal(CaseId id) {
    return new ClientWithdrew(id, WithdrawalReason.NO_LONGER_WANTED);
  }

  private static ConsentChanged consent(CaseId id, ConsentChange change) {
    return new ConsentChanged(id, ConsentRecipient.LAW_FIRMS, change);
  }

  private static List<String> types(CaseId id) {
    return Topics.typesOf(Infrastructure.kafka(), "alliance.matching.referral", id.value());
  }

  private static String coordinatorReopens(CaseId id) {
    return matching
        .http()
        .as(Tokens.shared().of(Role.COORDINATOR))
        .post("/api/v1/referrals/" + id + "/reopen", "")
        .body();
  }

  private static String state(CaseId id) {
    return JsonMapper.shared().readTree(body(id)).path("state").asString("");
  }

  private static String body(CaseId id) {
    return matching
        .http()
        .as(Tokens.shared().of(Role.COORDINATOR))
        .get("/api/v1/referrals/" + id)
        .body();
  }
}
