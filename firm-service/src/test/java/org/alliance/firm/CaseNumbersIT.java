package org.alliance.firm;

import static org.alliance.firm.FirmRequests.assigned;
import static org.alliance.firm.FirmRequests.newCase;
import static org.alliance.firm.FirmRequests.numbered;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.alliance.contracts.events.OfferClosed;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.referral.OfferClosure;
import org.alliance.testkit.Http;
import org.alliance.testkit.RunningService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Offers and engagements are found by the number that people say over the phone, by those who may
/// see them.
class CaseNumbersIT {
  private static final FirmId FIRM = new FirmId("firm-numbers-1");
  private static final FirmId OTHER = new FirmId("firm-numbers-2");
  private static RunningService service;
  private static Http lead;
  private static Http otherLead;
  private static Http coordinator;

  @BeforeAll
  static void start() {
    service = RunningService.of(FirmApplication.application(), Map.of());
    lead = FirmRequests.leadOf(service, FIRM);
    otherLead = FirmRequests.leadOf(service, OTHER);
    coordinator = FirmRequests.coordinator(service);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void areShownWithOffersAndEngagements() {
    var id = newCase();
    var number = numbered(service, id, FIRM);
    assertThat(lead.get(inbox(FIRM)).body()).contains("\"caseNumber\":\"" + number + "\"");
    assigned(service, id, FIRM);
    assertThat(lead.get("/api/v1/engagements/" + id).body())
        .contains("\"caseNumber\":\"" + number + "\"");
  }

  @Test
  void findAnOfferInAnyStateHoweverTheNumberIsWritten() {
    var id = newCase();
    var number = numbered(service, id, FIRM);
    numbered(service, newCase(), FIRM);
    for (var written : writtenAs(number)) {
      assertThat(found(lead, inbox(FIRM) + "?number=" + written)).as(written).isEqualTo(1);
      assertThat(found(coordinator, "/api/v1/offers?number=" + written)).isEqualTo(1);
    }
    FirmRequests.ofReferral(
        service, id, 2, new OfferClosed(OfferId.of(id, 1), id, FIRM, OfferClosure.EXPIRED));
    assertThat(lead.get(inbox(FIRM) + "?number=" + number).body()).contains("\"expired\"");
    assertThat(found(lead, inbox(FIRM) + "?state=open&number=" + number)).isZero();
    assertThat(found(coordinator, "/api/v1/offers?number=" + number)).isZero();
  }

  @Test
  void findAnEngagementOfTheCallersFirmOnly() {
    var id = newCase();
    var number = numbered(service, id, FIRM);
    var byNumber = "/api/v1/engagements?number=" + number;
    assertThat(found(lead, byNumber)).isZero();
    assigned(service, id, FIRM);
    assertThat(found(lead, byNumber)).isEqualTo(1);
    assertThat(found(coordinator, byNumber)).isEqualTo(1);
    assertThat(found(otherLead, byNumber)).isZero();
    assertThat(found(otherLead, inbox(OTHER) + "?number=" + number)).isZero();
    assertThat(otherLead.get(inbox(FIRM) + "?number=" + number).statusCode()).isEqualTo(404);
    assertThat(found(lead, byNumber + "&state=ended")).isZero();
    lead.post("/api/v1/engagements/" + id + "/end", "{\"ending\": \"handed-back\"}");
    assertThat(found(lead, byNumber)).isZero();
    assertThat(found(coordinator, byNumber)).isEqualTo(1);
  }

  @Test
  void tellWhenACharacterWasMistyped() {
    for (var path : List.of(inbox(FIRM), "/api/v1/offers", "/api/v1/engagements")) {
      var mistyped = coordinator.get(path + "?number=AA-7K3Q-92MD-6");
      assertThat(mistyped.statusCode()).isEqualTo(400);
      assertThat(mistyped.body())
          .contains("At number: The check character of this case number does not fit")
          .doesNotContain("92MD");
      var tooShort = coordinator.get(path + "?number=AA-7K3Q");
      assertThat(tooShort.statusCode()).isEqualTo(400);
      assertThat(tooShort.body()).contains("At number: A case number is AA");
    }
  }

  private static List<String> writtenAs(CaseNumber number) {
    var plain = number.value().replace("-", "");
    return List.of(
        number.value(),
        number.value().toLowerCase(Locale.ROOT),
        plain.substring(2).replace('0', 'O').replace('1', 'l'),
        plain.replaceAll("(..)", "$1%20"));
  }

  private static String inbox(FirmId firm) {
    return "/api/v1/firms/" + firm + "/offers";
  }

  private static int found(Http caller, String path) {
    var answer = caller.get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Integer.parseInt(answer.headers().firstValue("X-Total-Count").orElseThrow());
  }
}
