package org.alliance.firm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.alliance.contracts.events.ReferralEscalated;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.referral.EscalationReason;
import org.alliance.contracts.values.report.Urgency;
import org.alliance.firm.application.calendar.CalendarFeeds;
import org.alliance.firm.application.calendar.CalendarFeeds.Feed;
import org.alliance.kit.security.Role;
import org.alliance.testkit.Http;
import org.alliance.testkit.RunningService;
import org.alliance.testkit.Tokens;
import org.alliance.testkit.requests.Fixtures;
import org.alliance.testkit.requests.GeneratedRequests;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/// Nonsense to every field of every route, on offers and engagements that exist.
class GeneratedRequestsIT {
  private static final FirmId FIRM = new FirmId("firm-test");
  private static final String OTHER = "firm-other";
  private static final AtomicInteger NEW_FIRMS = new AtomicInteger();
  private static final String WHOLE =
      """
      {"name": "Firm", "offices": [{"city": "San Francisco", "state": "CA", "area": "941"}],
       "lawyers": [{"id": "l-1", "admissions": ["CA"], "languages": ["ko", "en"], "areas": ["compensation"]}],
       "quotaPerQuarter": 5, "mostPerWeek": 2, "areaQuotas": {"lawsuit": 1}, "paused": false}
      """;

  private static RunningService service;

  @BeforeAll
  static void start() {
    service = RunningService.of(FirmApplication.application(), Map.of());
    FirmRequests.register(service, FIRM);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void answersNonsenseWithAProblemAndTakesNoneOfIt() {
    var tokens = Tokens.shared().ofEveryRole();
    tokens.put("lead of another firm", Tokens.shared().ofFirm(OTHER, Role.FIRM_LEAD));
    var result = GeneratedRequests.of(service.http(), tokens, fixtures()).run();
    System.out.println(result);
    assertThat(result.failures()).isEmpty();
    // It takes a form that the issuer has signed, and nothing else; FirmDeadlinesIT sends one.
    var untaken = new ArrayList<>(Fixtures.WITHOUT_STUCK_EVENTS);
    untaken.add("POST /logout/back-channel");
    assertThat(result.untaken()).containsExactlyInAnyOrderElementsOf(untaken);
  }

  /// Field case 28, and others of its kind.
  @ParameterizedTest
  @CsvSource({"offices", "lawyers"})
  void refusesAnEmptySlotInAListByItsField(String list) {
    var answer =
        FirmRequests.coordinator(service)
            .put(
                "/api/v1/firms/firm-028",
                WHOLE.replaceAll("\"" + list + "\": \\[", "\"" + list + "\": [null, "));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(answer.body()).contains(list);
  }

  @ParameterizedTest
  @CsvSource({"admissions", "languages", "areas"})
  void refusesALawyersEmptySlotByItsField(String list) {
    refusesAnEmptySlotInAListByItsField(list);
  }

  /// The server cannot decode them, and throws where a handler asks for its parameters.
  @ParameterizedTest
  @CsvSource({"after=%00%ff", "after=%ff", "limit=%ed%a0%80", "after=%", "%ff=1"})
  void answersWhatItCannotDecodeAsTheCallersFault(String query) {
    for (var list : new String[] {"firms", "offers", "engagements", "firms/firm-test/offers"}) {
      var status =
          RawQuery.status(
              service.http().base(),
              "/api/v1/" + list + "?" + query,
              Tokens.shared().of(Role.COORDINATOR));
      assertThat(status).as(list).isEqualTo(400);
    }
  }

  private static Fixtures fixtures() {
    var fixtures =
        Fixtures.ofService(service.http().as(Tokens.shared().of(Role.OPS)), "/firm/matter")
            .id("/api/v1/firms/{id}", FIRM::value)
            .id("/api/v1/firms/{firm}", FIRM::value)
            .id("/api/v1/firms/{firm}/opportunities/{caseId}", GeneratedRequestsIT::seeking)
            .id("/calendar/{secret}", GeneratedRequestsIT::calendar)
            .id("PUT /api/v1/firms/{id}", () -> "new-" + NEW_FIRMS.incrementAndGet())
            .body("PUT /api/v1/firms/{id}", WHOLE)
            .id("/sandbox/api/v1/firms/{firm}", FIRM::value)
            .id("POST /sandbox/api/v1/firms/{firm}/offers", () -> OTHER)
            .id("DELETE /sandbox/api/v1/firms/{firm}/offers", () -> OTHER)
            .body(
                "POST /sandbox/api/v1/firms/{firm}/offers",
                "{\"urgency\": \"soon\", \"conflict\": \"clear\"}");
    work(fixtures, "", GeneratedRequestsIT::offered);
    work(fixtures, "/sandbox", GeneratedRequestsIT::madeUp);
    return fixtures;
  }

  private static void work(Fixtures fixtures, String base, Supplier<String> offered) {
    var offer = base + "/api/v1/offers/{id}";
    var engagement = base + "/api/v1/engagements/{caseId}";
    fixtures
        .id(offer, offered)
        .body(
            "POST " + offer + "/answer",
            "{\"answer\": \"accepted\", \"conflictConsidered\": false}")
        .id(engagement, () -> assigned(base, offered))
        .body(
            "PUT " + engagement + "/team",
            "{\"members\": [{\"lawyer\": \"l-1\", \"role\": \"lead-counsel\"}], \"interpreterArranged\": true}")
        .id("POST " + engagement + "/services", () -> staffed(base, offered))
        .body(
            "POST " + engagement + "/services",
            FirmRequests.connection("counselling", "community-organisation"))
        .body(
            "POST " + engagement + "/answers",
            "{\"subject\": \"press\", \"agrees\": true, \"on\": \"2026-03-09\"}")
        .id("POST " + engagement + "/contacts", () -> staffed(base, offered))
        .body(
            "POST " + engagement + "/contacts",
            "{\"way\": \"phone\", \"on\": \"2026-03-09\", \"lawyer\": \"l-1\"}")
        .body(
            "PUT " + engagement + "/next-step",
            "{\"step\": \"call-client\", \"due\": \"2026-03-09\"}")
        .id("POST " + engagement + "/next-step/done", () -> planned(base, offered))
        .body(
            "POST " + engagement + "/next-step/done",
            "{\"step\": \"call-client\", \"on\": \"2026-03-09\"}")
        .id("POST " + engagement + "/hours", () -> staffed(base, offered))
        .body(
            "POST " + engagement + "/hours",
            "{\"lawyer\": \"l-1\", \"on\": \"2026-03-09\", \"hours\": 1.5}")
        .id(engagement + "/hours/{entry}", () -> "none")
        .body("POST " + engagement + "/end", "{\"ending\": \"done\"}");
  }

  private static String madeUp() {
    var made =
        lead()
            .post(
                "/sandbox/api/v1/firms/" + FIRM + "/offers",
                "{\"urgency\": \"soon\", \"conflict\": \"clear\"}");
    return JsonMapper.shared().readTree(made.body()).get("offerId").asString();
  }

  private static Http lead() {
    return FirmRequests.leadOf(service, FIRM);
  }

  private static String offered() {
    var id = FirmRequests.newCase();
    FirmRequests.offered(
        service, id, FIRM, Instant.now().plusSeconds(600), FirmRequests.facts(Urgency.SOON));
    FirmRequests.checked(service, id, FIRM, 1);
    return OfferId.of(id, 1).value();
  }

  private static String seeking() {
    var id = FirmRequests.newCase();
    FirmRequests.ofReferral(
        service,
        id,
        1,
        new ReferralEscalated(
            id, EscalationReason.ALL_DECLINED, FirmRequests.facts(Urgency.SOON), null));
    return id.value();
  }

  private static String calendar() {
    var secret = UUID.randomUUID().toString();
    var until = Instant.now().plusSeconds(600);
    service
        .context()
        .getBean(CalendarFeeds.class)
        .make(
            new Feed(secret, FIRM, "person-1", "sealed", until, Optional.empty(), Instant.now()),
            secret);
    return secret;
  }

  private static String assigned(String base, Supplier<String> offered) {
    var offer = new OfferId(offered.get());
    if (base.isEmpty()) {
      FirmRequests.assigned(service, offer.caseId(), FIRM);
    } else {
      lead().post(base + "/api/v1/offers/" + offer + "/answer", "{\"answer\": \"accepted\"}");
    }
    return offer.caseId().value();
  }

  private static String planned(String base, Supplier<String> offered) {
    var id = assigned(base, offered);
    lead()
        .put(
            base + "/api/v1/engagements/" + id + "/next-step",
            "{\"step\": \"call-client\", \"due\": \"2026-03-09\"}");
    return id;
  }

  private static String staffed(String base, Supplier<String> offered) {
    var id = assigned(base, offered);
    lead()
        .put(
            base + "/api/v1/engagements/" + id + "/team",
            "{\"members\": [{\"lawyer\": \"l-1\", \"role\": \"lead-counsel\"}], \"interpreterArranged\": false}");
    return id;
  }
}
