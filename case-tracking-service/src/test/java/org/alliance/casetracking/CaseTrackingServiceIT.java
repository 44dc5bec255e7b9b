package org.alliance.casetracking;

import static org.alliance.testkit.EventMessages.message;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alliance.contracts.events.CaseAccepted;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.events.ConflictChecked;
import org.alliance.contracts.events.EngagementEnded;
import org.alliance.contracts.events.FirmAssigned;
import org.alliance.contracts.events.NotificationSettled;
import org.alliance.contracts.events.OfferAnswered;
import org.alliance.contracts.events.OfferMade;
import org.alliance.contracts.events.ReviewRequested;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.Zip3;
import org.alliance.contracts.values.engagement.EngagementEnding;
import org.alliance.contracts.values.notice.NotificationChannel;
import org.alliance.contracts.values.notice.NotificationKind;
import org.alliance.contracts.values.notice.NotificationOutcome;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.referral.ConflictFinding;
import org.alliance.contracts.values.referral.OfferAnswer;
import org.alliance.contracts.values.referral.OfferDeclineReason;
import org.alliance.contracts.values.report.ReviewReason;
import org.alliance.contracts.values.report.Urgency;
import org.alliance.kit.security.Role;
import org.alliance.testkit.Http;
import org.alliance.testkit.RouteCheck;
import org.alliance.testkit.RunningService;
import org.alliance.testkit.Tokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CaseTrackingServiceIT {
  private static final CaseFacts FACTS =
      new CaseFacts(
          UsState.CA,
          new Zip3("941"),
          List.of(new LanguageTag("ko")),
          List.of(),
          List.of(),
          Urgency.SOON);
  private static final FirmId FIRM = new FirmId("firm-001");
  private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");
  private static RunningService service;
  private static Http ops;
  private static Http coordinator;

  @BeforeAll
  static void start() {
    service = RunningService.of(CaseTrackingApplication.application(), Map.of());
    ops = service.http().as(Tokens.shared().of(Role.OPS));
    coordinator = service.http().as(Tokens.shared().of(Role.COORDINATOR));
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void leavesNoRouteWithoutARule() {
    assertThat(RouteCheck.withoutRule(service.context())).isEmpty();
  }

  @Test
  void tellsTheSameStoryHoweverItsEventsCome() {
    var id = CaseId.of(UUID.randomUUID());
    var offer = OfferId.of(id, 1);
    var settled =
        new NotificationSettled(
            id, FIRM, NotificationKind.OFFER, NotificationChannel.EMAIL, NotificationOutcome.SENT);
    for (var time = 0; time < 2; time++) {
      service.deliver(
          "onReferral", message(id.value(), 2, new FirmAssigned(offer, id, FIRM, List.of())));
      service.deliver("onDelivery", message(offer + "-offer-email", 1, settled));
      service.deliver(
          "onMatter",
          message(id.value(), 1, new OfferAnswered(offer, id, FIRM, OfferAnswer.ACCEPTED, null)));
      service.deliver(
          "onReport", message(id.value(), 2, new CaseAccepted(id, FACTS, true, true, null)));
      service.deliver(
          "onReferral",
          message(
              id.value(),
              1,
              new OfferMade(
                  offer, id, FIRM, 1, Instant.parse("2026-03-10T09:30:00Z"), FACTS, null)));
      service.deliver(
          "onReport",
          message(id.value(), 1, new ReviewRequested(id, List.of(ReviewReason.BIAS_UNCLEAR))));
    }
    var body = coordinator.get("/api/v1/cases/" + id).body();
    assertThat(body)
        .contains(
            "\"state\":\"assigned\"",
            "firm-001 was asked, as number 1",
            "No contact with the police",
            "E-mail to firm-001 about the offer: sent",
            "firm-001 has the case");
    assertThat(body.split("\"sentence\"", -1)).hasSize(7);
  }

  @Test
  void showsAFirmTheCaseThatItHasAndNoOther() {
    var id = CaseId.of(UUID.randomUUID());
    service.deliver(
        "onReferral",
        message(id.value(), 1, new FirmAssigned(OfferId.of(id, 1), id, FIRM, List.of())));
    assertThat(
            service
                .http()
                .as(Tokens.shared().ofFirm("firm-001", Role.FIRM_MEMBER))
                .get("/api/v1/cases/" + id)
                .statusCode())
        .isEqualTo(200);
    assertThat(
            service
                .http()
                .as(Tokens.shared().ofFirm("firm-002", Role.FIRM_MEMBER))
                .get("/api/v1/cases/" + id)
                .statusCode())
        .isEqualTo(404);
    assertThat(
            service
                .http()
                .as(Tokens.shared().ofFirm("firm-001", Role.FIRM_MEMBER))
                .get("/api/v1/flow")
                .statusCode())
        .isEqualTo(403);
    assertThat(ops.get("/api/v1/cases/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
  }

  @Test
  void showsAFirmNoMoreOfACaseThatItHasHandedBack() {
    var id = CaseId.of(UUID.randomUUID());
    var next = new FirmId("firm-002");
    service.deliver(
        "onReferral",
        message(id.value(), 1, new FirmAssigned(OfferId.of(id, 1), id, FIRM, List.of())));
    assertThat(statusFor(FIRM, id)).isEqualTo(200);
    service.deliver(
        "onMatter",
        message(id.value(), 1, new EngagementEnded(id, FIRM, EngagementEnding.HANDED_BACK)));
    assertThat(statusFor(FIRM, id)).isEqualTo(404);
    service.deliver(
        "onReferral",
        message(id.value(), 2, new FirmAssigned(OfferId.of(id, 2), id, next, List.of())));
    assertThat(statusFor(FIRM, id)).isEqualTo(404);
    assertThat(statusFor(next, id)).isEqualTo(200);
    service.deliver(
        "onMatter", message(id.value(), 2, new EngagementEnded(id, next, EngagementEnding.DONE)));
    assertThat(statusFor(next, id)).isEqualTo(200);
  }

  @Test
  void showsAFirmNeitherWhoElseWasAskedNorWhatTheyFoundOrAnswered() {
    var id = CaseId.of(UUID.randomUUID());
    var other = new FirmId("firm-002");
    var theirs = OfferId.of(id, 1);
    var own = OfferId.of(id, 2);
    service.deliver("onReport", message(id.value(), 1, ReportRecords.accepted(id)));
    service.deliver(
        "onReport",
        message(id.value(), 2, new ConflictChecked(theirs, id, other, ConflictFinding.POSSIBLE)));
    service.deliver(
        "onReport",
        message(id.value(), 3, new ConflictChecked(own, id, FIRM, ConflictFinding.CLEAR)));
    service.deliver(
        "onReferral",
        message(id.value(), 1, new OfferMade(theirs, id, other, 1, NOON, FACTS, null)));
    service.deliver(
        "onMatter",
        message(
            id.value(),
            1,
            new OfferAnswered(
                theirs, id, other, OfferAnswer.DECLINED, OfferDeclineReason.CONFLICT)));
    service.deliver(
        "onReferral", message(id.value(), 2, new OfferMade(own, id, FIRM, 2, NOON, FACTS, null)));
    service.deliver(
        "onReferral", message(id.value(), 3, new FirmAssigned(own, id, FIRM, List.of())));
    var firm = service.http().as(Tokens.shared().ofFirm("firm-001", Role.FIRM_LEAD));
    assertThat(firm.get("/api/v1/cases/" + id).body())
        .contains("No contact with the police", "firm-001 was asked, to answer", "nobody is on it")
        .doesNotContain("firm-002", "declined", "somebody may be", "number", "rank", "seq");
    assertThat(coordinator.get("/api/v1/cases/" + id).body())
        .contains("firm-002 declined: conflict", "somebody may be on it", "as number 2", "seq");
    assertThat(ops.get("/ops/cases/" + id).body())
        .contains("firm-002 declined.")
        .doesNotContain("firm-002 declined:", "somebody may be", "police");
  }

  @Test
  void answersWithAPageWhereThereIsNoCase() {
    for (var id : List.of(UUID.randomUUID().toString(), "no-id")) {
      var page = Browser.page(service, Tokens.shared().of(Role.OPS), "/ops/cases/" + id);
      assertThat(page.statusCode()).isEqualTo(404);
      assertThat(page.headers().firstValue("Content-Type"))
          .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
      assertThat(page.body()).contains("There is no such page").doesNotContain(id);
    }
  }

  private static int statusFor(FirmId firm, CaseId id) {
    return service
        .http()
        .as(Tokens.shared().ofFirm(firm.value(), Role.FIRM_LEAD))
        .get("/api/v1/cases/" + id)
        .statusCode();
  }

  @Test
  void drawsPagesThatAreWholeWithoutScriptsAndHoldNoneInline() {
    var id = CaseId.of(UUID.randomUUID());
    service.deliver(
        "onReport", message(id.value(), 1, new CaseAccepted(id, FACTS, false, true, null)));
    for (var page : List.of(ops.get("/ops"), ops.get("/ops/cases/" + id))) {
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body())
          .contains("<html lang=\"en\"", "<h1>")
          .doesNotContain("style=\"", "onclick", "<script>", "<style");
    }
    assertThat(ops.get("/ops").body()).contains("in mandate", "data-flow=\"reports\"");
    assertThat(ops.get("/assets/base.css").statusCode()).isEqualTo(200);
    assertThat(service.http().get("/ops").statusCode()).isEqualTo(401);
  }
}
