package org.alliance.matching;

import static org.alliance.testkit.EventMessages.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.events.ClientWithdrew;
import org.alliance.contracts.events.ConsentChanged;
import org.alliance.contracts.events.EngagementEnded;
import org.alliance.contracts.events.OfferAnswered;
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
import org.alliance.contracts.values.referral.OfferAnswer;
import org.alliance.contracts.values.referral.OfferDeclineReason;
import org.alliance.contracts.values.report.Urgency;
import org.alliance.kit.ops.Projection;
import org.alliance.kit.security.Role;
import org.alliance.testkit.Infrastructure;
import org.alliance.testkit.RouteCheck;
import org.alliance.testkit.RunningService;
import org.alliance.testkit.Tokens;
import org.alliance.testkit.Topics;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class MatchingServiceIT {
  private static final LanguageTag KOREAN = new LanguageTag("ko");
  private static final CaseFacts FACTS =
      new CaseFacts(
          UsState.CA, new Zip3("941"), List.of(KOREAN), List.of(), List.of(), Urgency.SOON);
  private static RunningService matching;

  @BeforeAll
  static void start() {
    matching =
        RunningService.of(
            MatchingApplication.application(),
            Map.of(
                "matching.answer-within.urgent",
                "1s",
                "matching.grace",
                "100ms",
                "matching.scan-every",
                "100ms"));
    // The first call makes keys and tokens, which takes seconds on a busy machine.
    state(MatchingMessages.newCase());
    matching.deliver("onFirm", message("near", 1, MatchingMessages.firm("near", "941")));
    matching.deliver("onFirm", message("far", 1, MatchingMessages.firm("far", "900")));
    matching.deliver("onFirm", message("far", 1, MatchingMessages.firm("far", "900")));
  }

  @AfterAll
  static void stop() {
    matching.close();
  }

  @Test
  void leavesNoRouteWithoutARule() {
    assertThat(RouteCheck.withoutRule(matching.context())).isEmpty();
  }

  @Test
  void asksTheNearestFirmThenTheNextAndAssignsOnceHoweverEventsCome() {
    var id = MatchingMessages.newCase();
    MatchingMessages.accepted(matching, id, FACTS);
    var first = OfferId.of(id, 1);
    var second = OfferId.of(id, 2);
    var declined =
        message(
            id.value(),
            1,
            new OfferAnswered(
                first, id, new FirmId("near"), OfferAnswer.DECLINED, OfferDeclineReason.CONFLICT));
    var tooLate =
        message(
            id.value(),
            2,
            new OfferAnswered(first, id, new FirmId("near"), OfferAnswer.ACCEPTED, null));
    var accepted =
        message(
            id.value(),
            3,
            new OfferAnswered(second, id, new FirmId("far"), OfferAnswer.ACCEPTED, null));
    await().until(() -> state(id).equals("offered"));
    for (var early : List.of(tooLate, tooLate, declined, declined, tooLate)) {
      matching.deliver("onMatter", early);
    }
    await()
        .untilAsserted(
            () -> assertThat(types(id)).containsExactly("offer-made.v1", "offer-made.v1"));
    for (var again : List.of(accepted, tooLate, accepted, declined, accepted)) {
      matching.deliver("onMatter", again);
    }
    await()
        .untilAsserted(() ->
            assertThat(types(id))
                .containsExactly("offer-made.v1", "offer-made.v1", "firm-assigned.v1"));
    assertThat(state(id)).isEqualTo("assigned");
    matching.deliver(
        "onMatter",
        message(
            id.value(),
            4,
            new EngagementEnded(id, new FirmId("far"), EngagementEnding.HANDED_BACK)));
    await().until(() -> state(id).equals("escalated"));
  }

  @Test
  void asksTwoAtOnceWhenItIsUrgentAndACoordinatorWhenBothStaySilent() {
    var id = MatchingMessages.newCase();
    MatchingMessages.accepted(
        matching,
        id,
        new CaseFacts(
            UsState.CA, new Zip3("941"), List.of(KOREAN), List.of(), List.of(), Urgency.URGENT));
    await()
        .untilAsserted(() ->
            assertThat(types(id))
                .containsExactly(
                    "offer-made.v1",
                    "offer-made.v1",
                    "offer-closed.v1",
                    "offer-closed.v1",
                    "referral-escalated.v1"));
  }

  @Test
  void asksAgainWhenAFirmHasComeThatCanBeAsked() {
    var id = MatchingMessages.newCase();
    var khmer =
        new CaseFacts(
            UsState.NV,
            new Zip3("891"),
            List.of(new LanguageTag("km")),
            List.of(),
            List.of(),
            Urgency.ROUTINE);
    MatchingMessages.accepted(matching, id, khmer);
    await().until(() -> state(id).equals("escalated"));
    var gap =
        matching.http().as(Tokens.shared().of(Role.COORDINATOR)).get("/api/v1/referrals/" + id);
    assertThat(gap.body())
        .contains("What would help: a firm with a lawyer admitted in the client's state");
    matching.deliver(
        "onFirm", message("khmer", 1, MatchingMessages.firm("khmer", "891", UsState.NV, "km")));
    await().until(() -> state(id).equals("offered"));
  }

  /// An event that had to wait costs a write more. Built anew in order, the firm has fewer of them
  /// than the index has seen, and what it says next is news all the same.
  @Test
  void followsAFirmThatChangesAfterEverythingWasBuiltAnew() {
    List.of(5, 4, 3, 2, 1).forEach(seq -> hear("hmong", seq, "es"));
    matching.context().getBean(Projection.class).forget().run();
    List.of(1, 2, 3, 4, 5).forEach(seq -> hear("hmong", seq, "es"));
    hear("hmong", 6, "hmn");
    var id = MatchingMessages.newCase();
    var hmong =
        new CaseFacts(
            UsState.MT,
            new Zip3("598"),
            List.of(new LanguageTag("hmn")),
            List.of(),
            List.of(),
            Urgency.ROUTINE);
    MatchingMessages.accepted(matching, id, hmong);
    await().until(() -> state(id).equals("offered"));
  }

  private static void hear(String firm, int seq, String language) {
    matching.deliver(
        "onFirm", message(firm, seq, MatchingMessages.firm(firm, "598", UsState.MT, language)));
  }

  @Test
  void tellsOperatorsHowWellItDoes() {
    assertThat(matching.management().get("/actuator/prometheus").body())
        .contains("alliance_matching_regret", "alliance_matching_waiting");
  }

  @Test
  void saysWhyInWords() {
    var id = MatchingMessages.newCase();
    MatchingMessages.accepted(matching, id, FACTS);
    await().until(() -> state(id).equals("offered"));
    var answer =
        matching.http().as(Tokens.shared().of(Role.COORDINATOR)).get("/api/v1/referrals/" + id);
    assertThat(answer.body())
        .contains("near was asked: speaks the client's language", "would have been next")
        .contains("\"caseNumber\":\"" + MatchingMessages.NUMBER + "\"");
    await()
        .untilAsserted(() ->
            assertThat(Topics.read(Infrastructure.kafka(), "alliance.matching.referral"))
                .filteredOn(record -> record.key().equals(id.value()))
                .extracting(Topics.TopicRecord::body)
                .singleElement(InstanceOfAssertFactories.STRING)
                .contains(MatchingMessages.NUMBER.value()));
    assertThat(
            matching
                .http()
                .as(Tokens.shared().of(Role.COORDINATOR))
                .post("/api/v1/referrals/" + id + "/reopen", "")
                .body())
        .contains("offer-is-out");
    assertThat(
            matching
                .http()
                .as(Tokens.shared().ofFirm("near", Role.FIRM_LEAD))
                .get("/api/v1/referrals/" + id)
                .statusCode())
        .isEqualTo(403);
    assertThat(
            matching
                .http()
                .as(Tokens.shared().of(Role.COORDINATOR))
                .get("/api/v1/referrals/" + MatchingMessages.newCase())
                .statusCode())
        .isEqualTo(404);
    assertThat(
            matching
                .http()
                .as(Tokens.shared().of(Role.COORDINATOR))
                .get("/api/v1/referrals/nonsense")
                .statusCode())
        .isEqualTo(400);
  }

  @Test
  void takesAnOfferBackFromAFirmThatACoordinatorExcludes() {
    var id = MatchingMessages.newCase();
    MatchingMessages.accepted(matching, id, FACTS);
    await().until(() -> state(id).equals("offered"));
    var coordinator = matching.http().as(Tokens.shared().of(Role.COORDINATOR));
    assertThat(coordinator.post("/api/v1/referrals/" + id + "/exclusions", "{}").statusCode())
        .isEqualTo(400);
    coordinator.post("/api/v1/referrals/" + id + "/exclusions", "{\"firm\": \"near\"}");
    await()
        .untilAsserted(() ->
            assertThat(types(id))
                .containsExactly("offer-made.v1", "offer-closed.v1", "offer-made.v1"));
    matching.deliver("onReport", message(id.value(), 3, consent(id, ConsentChange.WITHDRAWN)));
    await().until(() -> state(id).equals("withdrawn"));
    assertThat(coordinator.post("/api/v1/referrals/" + id + "/reopen", "").body())
        .contains("withdrawn");
    matching.deliver("onReport", message(id.value(), 4, consent(id, ConsentChange.GIVEN)));
    await().until(() -> state(id).equals("escalated"));
    matching.deliver(
        "onReport",
        message(id.value(), 5, new ClientWithdrew(id, WithdrawalReason.NO_LONGER_WANTED)));
    await().until(() -> state(id).equals("withdrawn"));
  }

  private static ConsentChanged consent(CaseId id, ConsentChange change) {
    return new ConsentChanged(id, ConsentRecipient.LAW_FIRMS, change);
  }

  private static List<String> types(CaseId id) {
    return Topics.typesOf(Infrastructure.kafka(), "alliance.matching.referral", id.value());
  }

  private static String state(CaseId id) {
    var answer =
        matching.http().as(Tokens.shared().of(Role.COORDINATOR)).get("/api/v1/referrals/" + id);
    return JsonMapper.shared().readTree(answer.body()).path("state").asString("");
  }
}
