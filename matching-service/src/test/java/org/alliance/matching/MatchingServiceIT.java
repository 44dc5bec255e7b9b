package org.alliance.matching;

import static org.alliance.testkit.EventMessages.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alliance.contracts.events.CaseAccepted;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.events.ClientWithdrew;
import org.alliance.contracts.events.ConsentChanged;
import org.alliance.contracts.events.EngagementEnded;
import org.alliance.contracts.events.FirmChanged;
import org.alliance.contracts.events.IncidentReported;
import org.alliance.contracts.events.OfferAnswered;
import org.alliance.contracts.values.BiasIndicator;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.Conduct;
import org.alliance.contracts.values.ConsentChange;
import org.alliance.contracts.values.ConsentRecipient;
import org.alliance.contracts.values.EngagementEnding;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.IntakeChannel;
import org.alliance.contracts.values.Interpreter;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.LawyerId;
import org.alliance.contracts.values.OfferAnswer;
import org.alliance.contracts.values.OfferDeclineReason;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.OnBehalf;
import org.alliance.contracts.values.ServiceCategory;
import org.alliance.contracts.values.Urgency;
import org.alliance.contracts.values.UsState;
import org.alliance.contracts.values.VictimKind;
import org.alliance.contracts.values.WithdrawalReason;
import org.alliance.contracts.values.Zip3;
import org.alliance.kit.security.Role;
import org.alliance.testkit.Infrastructure;
import org.alliance.testkit.RouteCheck;
import org.alliance.testkit.RunningService;
import org.alliance.testkit.Tokens;
import org.alliance.testkit.Topics;
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
    matching.deliver("onFirm", message("near", 1, firm("near", "941")));
    matching.deliver("onFirm", message("far", 1, firm("far", "900")));
    matching.deliver("onFirm", message("far", 1, firm("far", "900")));
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
    var id = newCase();
    accepted(id, FACTS);
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
    for (var early : List.of(accepted, tooLate, accepted, declined, declined, tooLate, accepted)) {
      matching.deliver("onMatter", early);
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
    var id = newCase();
    accepted(
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
    var id = newCase();
    var khmer =
        new CaseFacts(
            UsState.NV,
            new Zip3("891"),
            List.of(new LanguageTag("km")),
            List.of(),
            List.of(),
            Urgency.ROUTINE);
    accepted(id, khmer);
    await().until(() -> state(id).equals("escalated"));
    var gap =
        matching.http().as(Tokens.shared().of(Role.COORDINATOR)).get("/api/v1/referrals/" + id);
    assertThat(gap.body())
        .contains("What would help: a firm with a lawyer admitted in the client's state");
    matching.deliver("onFirm", message("khmer", 1, firm("khmer", "891", UsState.NV, "km")));
    await().until(() -> state(id).equals("offered"));
  }

  @Test
  void tellsOperatorsHowWellItDoes() {
    assertThat(matching.http().get("/actuator/prometheus").body())
        .contains("alliance_matching_regret", "alliance_matching_waiting");
  }

  @Test
  void saysWhyInWords() {
    var id = newCase();
    accepted(id, FACTS);
    var answer =
        matching.http().as(Tokens.shared().of(Role.COORDINATOR)).get("/api/v1/referrals/" + id);
    assertThat(answer.body())
        .contains("near was asked: speaks the client's language", "would have been next");
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
                .get("/api/v1/referrals/" + newCase())
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
    var id = newCase();
    accepted(id, FACTS);
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

  @Test
  void saysWhatMoreLawyersWouldChangeInFives() {
    speakKhmerIn(UsState.TX, 11);
    var coordinator = matching.http().as(Tokens.shared().of(Role.COORDINATOR));
    var question =
        """
        {"firm": "near", "lawyers": 2, "admissions": ["TX"], "languages": ["km", "en"],
         "areas": ["lawsuit"], "perQuarter": 50}
        """;
    var answer = coordinator.post("/api/v1/network/what-if", question);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(JsonMapper.shared().readTree(answer.body()).path("inTheseStates"))
        .isEqualTo(
            JsonMapper.shared()
                .readTree(
                    """
                    {"cases": 10,
                     "before": {"inTheirLanguage": null, "withAPath": null, "matched": null},
                     "after": {"inTheirLanguage": 10, "withAPath": 10, "matched": 10}}
                    """));
    assertThat(
            coordinator
                .post("/api/v1/network/what-if", question.replace("near", "nobody"))
                .statusCode())
        .isEqualTo(404);
    assertThat(coordinator.post("/api/v1/network/what-if?weeks=25", question).statusCode())
        .isEqualTo(400);
  }

  @Test
  void saysWhereThereIsNoPathAndHidesSmallCells() {
    speakKhmerIn(UsState.WY, 7);
    speakKhmerIn(UsState.VT, 4);
    var coordinator = matching.http().as(Tokens.shared().of(Role.COORDINATOR));
    var needs = coordinator.get("/api/v1/network/needs?weeks=13");
    assertThat(needs.statusCode()).isEqualTo(200);
    var rows = JsonMapper.shared().readTree(needs.body()).path("needs");
    assertThat(rows)
        .contains(
            JsonMapper.shared()
                .readTree(
                    """
                    {"state": "WY", "language": "km", "cases": 5, "withoutAdmittedLawyer": 5,
                     "withoutSpeaker": null, "onlyInEnglish": null, "withoutPractice": 5}
                    """));
    assertThat(rows).extracting(row -> row.path("state").asString("")).doesNotContain("VT");
    var odd = coordinator.get("/api/v1/network/needs?weeks=25");
    assertThat(odd.statusCode()).isEqualTo(400);
    assertThat(odd.body()).contains("At weeks: one of 4, 13, 26 and 52.");
  }

  @Test
  void listsTheLatestBatches() {
    var coordinator = matching.http().as(Tokens.shared().of(Role.COORDINATOR));
    assertThat(coordinator.get("/api/v1/matching/runs").statusCode()).isEqualTo(200);
  }

  private static void speakKhmerIn(UsState state, int cases) {
    var facts =
        new CaseFacts(
            state,
            new Zip3("000"),
            List.of(new LanguageTag("km")),
            List.of(),
            List.of(),
            Urgency.ROUTINE);
    for (var number = 0; number < cases; number++) {
      accepted(newCase(), facts);
    }
  }

  /// The acceptance comes twice, and before the report it belongs to.
  private static void accepted(CaseId id, CaseFacts facts) {
    var reported =
        new IncidentReported(
            id,
            IntakeChannel.PARTNER_API,
            facts.speaks(),
            List.of(),
            Interpreter.NO,
            UsState.CA,
            facts.area(),
            null,
            List.of(Conduct.ASSAULT),
            List.of(BiasIndicator.SLUR),
            VictimKind.PERSON,
            List.of(),
            OnBehalf.SELF,
            Urgency.SOON);
    var acceptance = message(id.value(), 2, new CaseAccepted(id, facts, false));
    matching.deliver("onReport", acceptance);
    matching.deliver("onReport", message(id.value(), 1, reported));
    matching.deliver("onReport", acceptance);
  }

  private static ConsentChanged consent(CaseId id, ConsentChange change) {
    return new ConsentChanged(id, ConsentRecipient.LAW_FIRMS, change);
  }

  private static FirmChanged firm(String id, String area, String... more) {
    return firm(id, area, UsState.CA, more);
  }

  private static FirmChanged firm(String id, String area, UsState state, String... more) {
    var languages = new ArrayList<>(List.of(LanguageTag.ENGLISH));
    languages.addAll(
        more.length == 0 ? List.of(KOREAN) : List.of(more).stream().map(LanguageTag::new).toList());
    var lawyer =
        new FirmChanged.Lawyer(
            new LawyerId("l-1"), List.of(state), languages, List.of(ServiceCategory.COMPENSATION));
    return FirmChanged.quarterly(
        new FirmId(id),
        List.of(new FirmChanged.Office(state, new Zip3(area))),
        List.of(lawyer),
        50,
        false);
  }

  private static CaseId newCase() {
    return CaseId.of(UUID.randomUUID());
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
