package org.alliance.firm;

import static org.alliance.firm.FirmRequests.assigned;
import static org.alliance.firm.FirmRequests.checked;
import static org.alliance.firm.FirmRequests.connection;
import static org.alliance.firm.FirmRequests.facts;
import static org.alliance.firm.FirmRequests.newCase;
import static org.alliance.firm.FirmRequests.ofReport;
import static org.alliance.firm.FirmRequests.offered;
import static org.alliance.firm.FirmRequests.staff;
import static org.alliance.firm.FirmRequests.unsaid;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.events.ClientWithdrew;
import org.alliance.contracts.events.ConsentChanged;
import org.alliance.contracts.events.Instruction;
import org.alliance.contracts.events.InstructionRecorded;
import org.alliance.contracts.events.ReportAmended;
import org.alliance.contracts.events.WithdrawalUndone;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.client.ConsentChange;
import org.alliance.contracts.values.client.ConsentRecipient;
import org.alliance.contracts.values.client.InstructionRule;
import org.alliance.contracts.values.client.InstructionSubject;
import org.alliance.contracts.values.client.WithdrawalReason;
import org.alliance.contracts.values.report.ReportPart;
import org.alliance.contracts.values.report.Urgency;
import org.alliance.testkit.Http;
import org.alliance.testkit.RunningService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A firm is told what its client allows, forbids and has said since, and cannot act against it.
class ClientInstructionsIT {
  private static final FirmId FIRM = new FirmId("firm-021");
  private static final Instant SOON = Instant.now().plusSeconds(600);
  private static final Instruction NO_POLICE =
      new Instruction(
          InstructionSubject.POLICE, InstructionRule.FORBID, LocalDate.parse("2026-03-09"));
  private static RunningService service;
  private static Http lead;

  @BeforeAll
  static void start() {
    service = RunningService.of(FirmApplication.application(), Map.of());
    FirmRequests.register(service, FIRM);
    lead = FirmRequests.leadOf(service, FIRM);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void tellsTheFirmWithTheOfferAndRefusesThePoliceWithTheDate() {
    var id = newCase();
    offered(service, id, FIRM, SOON, facts(Urgency.URGENT, NO_POLICE));
    var forbidden = "{\"subject\":\"police\",\"rule\":\"forbid\",\"since\":\"2026-03-09\"";
    var inbox = lead.get("/api/v1/firms/" + FIRM + "/offers?limit=1000").body();
    assertThat(inbox.substring(inbox.indexOf(id.value())))
        .contains("\"instructions\":[" + forbidden, "No contact with the police");
    checked(service, id, FIRM, 1);
    assertThat(lead.post("/api/v1/offers/" + id + "-1/answer", "{\"answer\": \"accepted\"}").body())
        .contains(forbidden);
    assigned(service, id, FIRM);
    staff(service, FIRM, id);
    assertThat(lead.get("/api/v1/engagements/" + id).body())
        .contains(forbidden, "No contact with the police");
    var refused =
        lead.post(
            "/api/v1/engagements/" + id + "/services",
            connection("police-liaison", "government-agency"));
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("instruction-forbids", "2026-03-09", "forbidden");
  }

  @Test
  void refusesThePoliceUntilTheClientHasBeenAsked() {
    var id = engaged();
    assertThat(lead.get("/api/v1/engagements/" + id).body())
        .contains("{\"subject\":\"police\",\"rule\":\"ask\",\"means\":");
    var services = "/api/v1/engagements/" + id + "/services";
    var police = connection("police-liaison", "community-organisation");
    var refused = lead.post(services, police);
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("instruction-forbids", "has not been asked");
    var allow =
        new Instruction(
            InstructionSubject.POLICE, InstructionRule.ALLOW, LocalDate.parse("2026-03-08"));
    ofReport(service, id, 1, new InstructionRecorded(id, allow));
    assertThat(lead.post(services, police).statusCode()).isEqualTo(200);
    // What was done before is shown, not undone.
    ofReport(service, id, 2, new InstructionRecorded(id, NO_POLICE));
    var engagement = lead.get("/api/v1/engagements/" + id).body();
    assertThat(engagement)
        .contains(
            "\"status\":\"requested\",\"against\":{\"subject\":\"police\",\"rule\":\"forbid\"");
    assertThat(lead.post(services, ofConnection("accepted")).body())
        .contains("instruction-forbids", "2026-03-09");
    assertThat(lead.post(services, ofConnection("cancelled")).statusCode()).isEqualTo(200);
  }

  @Test
  void connectsWithProvidersOutsideTheFirmOnlyWithTheClientsConsent() {
    var id = engaged(unsaid(Urgency.SOON));
    var services = "/api/v1/engagements/" + id + "/services";
    var counselling = connection("counselling", "community-organisation");
    var unasked = lead.post(services, counselling);
    assertThat(unasked.statusCode()).isEqualTo(409);
    assertThat(unasked.body()).contains("service providers outside the firm", "not been asked");
    assertThat(lead.post(services, connection("counselling", "firm")).statusCode()).isEqualTo(200);
    consent(id, 1, ConsentChange.GIVEN);
    assertThat(lead.post(services, counselling).statusCode()).isEqualTo(200);
    consent(id, 2, ConsentChange.WITHDRAWN);
    var refused = lead.post(services, counselling);
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("instruction-forbids", "agrees no more");
    assertThat(lead.get("/api/v1/engagements/" + id).body())
        .contains("\"against\":{\"subject\":\"service-providers\",\"rule\":\"forbid\"");
  }

  private static void consent(CaseId id, int seq, ConsentChange change) {
    ofReport(service, id, seq, new ConsentChanged(id, ConsentRecipient.SERVICE_PROVIDERS, change));
  }

  @Test
  void wantsATeamBeforeAService() {
    var id = newCase();
    offered(service, id, FIRM, SOON, facts(Urgency.SOON));
    assigned(service, id, FIRM);
    var refused =
        lead.post(
            "/api/v1/engagements/" + id + "/services",
            connection("counselling", "community-organisation"));
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("not-staffed", "Put a team on it");
    staff(service, FIRM, id);
    assertThat(
            lead.post(
                    "/api/v1/engagements/" + id + "/services",
                    connection("counselling", "community-organisation"))
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void remembersAnInstructionThatComesBeforeTheOffer() {
    var id = newCase();
    ofReport(service, id, 1, new InstructionRecorded(id, NO_POLICE));
    assertThat(lead.get("/api/v1/engagements/" + id).statusCode()).isEqualTo(404);
    offered(service, id, FIRM, SOON, facts(Urgency.SOON));
    assigned(service, id, FIRM);
    assertThat(lead.get("/api/v1/engagements/" + id).body())
        .contains("\"rule\":\"forbid\",\"since\":\"2026-03-09\"");
  }

  @Test
  void leavesTheEngagementToClientAndFirmWhenTheClientWithdraws() {
    var id = engaged();
    ofReport(service, id, 1, new ClientWithdrew(id, WithdrawalReason.NO_LONGER_WANTED));
    assertThat(lead.get("/api/v1/engagements/" + id).body())
        .contains("\"state\":\"staffed\"", "\"clientWithdrewOn\":\"2026-01-05\"");
    ofReport(service, id, 2, new WithdrawalUndone(id));
    assertThat(lead.get("/api/v1/engagements/" + id).body())
        .contains("\"clientWithdrew\":false")
        .doesNotContain("clientWithdrewOn");
    ofReport(service, id, 3, new ClientWithdrew(id, WithdrawalReason.NO_LONGER_WANTED));
    assertThat(
            lead.post("/api/v1/engagements/" + id + "/end", "{\"ending\": \"client-left\"}").body())
        .contains("\"state\":\"ended\"", "client-left");
  }

  @Test
  void refusesToAcceptForAClientWhoHasWithdrawn() {
    var id = newCase();
    offered(service, id, FIRM, SOON, facts(Urgency.SOON));
    checked(service, id, FIRM, 1);
    ofReport(service, id, 2, new ClientWithdrew(id, WithdrawalReason.NO_LONGER_WANTED));
    var refused = lead.post("/api/v1/offers/" + id + "-1/answer", "{\"answer\": \"accepted\"}");
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("client-withdrew");
  }

  @Test
  void tellsWhoeverHoldsTheCaseThatTheReportWasAmended() {
    var id = engaged();
    ofReport(service, id, 1, new ReportAmended(id, 1, List.of(ReportPart.PLACE, ReportPart.STORY)));
    assertThat(lead.get("/api/v1/engagements/" + id).body())
        .contains(
            "\"amendments\":[{\"number\":1,\"parts\":[\"place\",\"story\"],\"on\":\"2026-01-05\"}]");
  }

  private static CaseId engaged() {
    return engaged(facts(Urgency.SOON));
  }

  private static CaseId engaged(CaseFacts facts) {
    var id = newCase();
    offered(service, id, FIRM, SOON, facts);
    assigned(service, id, FIRM);
    staff(service, FIRM, id);
    return id;
  }

  private static String ofConnection(String status) {
    return connection("police-liaison", "community-organisation")
        .replace("requested", status)
        .replaceFirst("\\{", "{\"connectionId\": \"c-1\", ");
  }
}
