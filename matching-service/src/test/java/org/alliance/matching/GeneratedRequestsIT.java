package org.alliance.matching;

import static org.alliance.testkit.EventMessages.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.events.FirmChanged;
import org.alliance.contracts.events.OfferAnswered;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.Zip3;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.referral.OfferAnswer;
import org.alliance.contracts.values.report.Urgency;
import org.alliance.kit.security.Role;
import org.alliance.testkit.Http;
import org.alliance.testkit.RunningService;
import org.alliance.testkit.Tokens;
import org.alliance.testkit.requests.Fixtures;
import org.alliance.testkit.requests.GeneratedRequests;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Nonsense to every field of every route, on referrals that exist.
class GeneratedRequestsIT {
  private static RunningService matching;
  private static Http coordinator;

  @BeforeAll
  static void start() {
    matching =
        RunningService.of(
            MatchingApplication.application(), Map.of("matching.scan-every", "100ms"));
    matching.deliver("onFirm", message("near", 1, withRoom(MatchingMessages.firm("near", "941"))));
    coordinator = matching.http().as(Tokens.shared().of(Role.COORDINATOR));
  }

  @AfterAll
  static void stop() {
    matching.close();
  }

  /// For a case of its own for each request.
  private static FirmChanged withRoom(FirmChanged firm) {
    return FirmChanged.quarterly(firm.firm(), firm.offices(), firm.lawyers(), 50_000, false);
  }

  @Test
  void answersNonsenseWithAProblemAndTakesNoneOfIt() {
    var result =
        GeneratedRequests.of(matching.http(), Tokens.shared().ofEveryRole(), fixtures()).run();
    System.out.println(result);
    assertThat(result.failures()).isEmpty();
    assertThat(result.untaken()).containsExactlyInAnyOrderElementsOf(Fixtures.WITHOUT_STUCK_EVENTS);
  }

  private static Fixtures fixtures() {
    return Fixtures.ofService(
            matching.http().as(Tokens.shared().of(Role.OPS)), "/matching/referral")
        .id("/api/v1/referrals/{caseId}", () -> accepted(UsState.CA, "ko"))
        .id("/referrals/{caseId}", () -> accepted(UsState.CA, "ko"))
        .body("POST /api/v1/referrals/{caseId}/exclusions", "{\"firm\": \"near\"}")
        .id("POST /api/v1/referrals/{caseId}/covered-needs", GeneratedRequestsIT::partlyTaken)
        .body(
            "POST /api/v1/referrals/{caseId}/covered-needs",
            "{\"service\": \"counselling\", \"cover\": \"another-firm\"}")
        .id("POST /api/v1/referrals/{caseId}/open-needs", GeneratedRequestsIT::partlyTaken)
        .body("POST /api/v1/referrals/{caseId}/open-needs", "{\"service\": \"counselling\"}")
        .id("POST /referrals/{caseId}/covered-needs", GeneratedRequestsIT::partlyTaken)
        .id("POST /referrals/{caseId}/open-needs", GeneratedRequestsIT::partlyTaken)
        .id("POST /api/v1/referrals/{caseId}/reopen", GeneratedRequestsIT::escalated)
        .id("POST /referrals/{caseId}/reopen", GeneratedRequestsIT::escalated)
        .body(
            "POST /api/v1/network/what-if",
            """
            {"firm": "near", "lawyers": 1, "admissions": ["CA"], "languages": ["ko"], "areas": ["lawsuit"], "perQuarter": 3}
            """);
  }

  /// The firm took on one of two services.
  private static String partlyTaken() {
    var id = accepted(UsState.CA, "ko", ServiceCategory.COMPENSATION, ServiceCategory.COUNSELLING);
    await().until(() -> referral(id).contains("\"state\":\"offered\""));
    var offer = OfferId.of(new CaseId(id), 1);
    matching.deliver(
        "onMatter",
        message(
            id,
            1,
            new OfferAnswered(
                offer,
                offer.caseId(),
                new FirmId("near"),
                OfferAnswer.ACCEPTED,
                null,
                List.of(ServiceCategory.COMPENSATION))));
    return id;
  }

  private static String referral(String id) {
    return coordinator.get("/api/v1/referrals/" + id).body();
  }

  private static String accepted(UsState state, String language, ServiceCategory... services) {
    var id = MatchingMessages.newCase();
    MatchingMessages.accepted(
        matching,
        id,
        new CaseFacts(
            state,
            new Zip3("941"),
            List.of(new LanguageTag(language)),
            List.of(),
            List.of(services),
            Urgency.SOON));
    return id.value();
  }

  /// No firm has a lawyer of its state.
  private static String escalated() {
    var id = accepted(UsState.NV, "km");
    await().until(() -> referral(id).contains("\"escalated\""));
    return id;
  }
}
