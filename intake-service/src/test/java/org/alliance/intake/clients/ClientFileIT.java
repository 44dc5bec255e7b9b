package org.alliance.intake.clients;

import static org.alliance.intake.clients.ClientFiles.NAME;
import static org.alliance.intake.clients.ClientFiles.PHONE;
import static org.alliance.intake.clients.ClientFiles.assign;
import static org.alliance.intake.clients.ClientFiles.claim;
import static org.alliance.intake.clients.ClientFiles.coordinator;
import static org.alliance.intake.clients.ClientFiles.end;
import static org.alliance.intake.clients.ClientFiles.firm;
import static org.alliance.intake.clients.ClientFiles.form;
import static org.alliance.intake.clients.ClientFiles.get;
import static org.alliance.intake.clients.ClientFiles.open;
import static org.alliance.intake.clients.ClientFiles.report;
import static org.alliance.intake.clients.ClientFiles.staff;
import static org.alliance.intake.clients.ClientFiles.token;
import static org.alliance.intake.clients.ClientFiles.untilCurrent;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.engagement.EngagementEnding;
import org.alliance.kit.security.Role;
import org.alliance.testkit.Tokens;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// Who opens which part of a client's file, page by page, and what the trail says of it.
class ClientFileIT {
  @Test
  void isClosedUntilACoordinatorOpensAPartOnPurpose() {
    var id = report();
    var coordinator = token("coordinator-1", Role.COORDINATOR);
    var closed = get(coordinator, "/clients/" + id);
    assertThat(closed.statusCode()).isEqualTo(200);
    assertThat(closed.body()).doesNotContain(NAME, PHONE, "Acme", "stairs").contains("AA-");
    var contact = open(coordinator, id, "safe-contact", "call-client", "");
    assertThat(contact.statusCode()).isEqualTo(200);
    assertThat(contact.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(contact.body()).contains(PHONE).doesNotContain(NAME, "Acme", "stairs");
    var without = open(coordinator, id, "identity", "call-client", "");
    assertThat(without.statusCode()).isEqualTo(422);
    assertThat(without.body()).contains("Write why you need it").doesNotContain(NAME);
    var broken = open(coordinator, id, "identity", "keep-client-safe", "She is in danger now.");
    assertThat(broken.body()).contains(NAME).doesNotContain(PHONE);
    assertThat(open(coordinator, id, "everything", "call-client", "").statusCode()).isEqualTo(400);
    var list = get(coordinator, "/clients/break-glass").body();
    assertThat(list).contains("She is in danger now.", "You opened it");
    var entry = list.replaceAll("(?s).*?id=\"opening-(\\d+)\".*", "$1");
    var look = Map.of("entry", entry);
    assertThat(form(coordinator, "/clients/break-glass", look).statusCode()).isEqualTo(403);
    var second = token("coordinator-2", Role.COORDINATOR);
    assertThat(get(second, "/clients").body()).contains("for a second look");
    var seen = form(second, "/clients/break-glass", look);
    assertThat(seen.statusCode()).isEqualTo(303);
    assertThat(get(second, seen.headers().firstValue("Location").orElseThrow()).body())
        .contains("It is recorded that you looked at it.", "Looked at by");
  }

  @Test
  void opensForTheHotlineThatSentItAndNoOther() {
    var id = report();
    var own = Tokens.shared().ofOrganisation("hotline-a", Role.HOTLINE);
    var other = Tokens.shared().ofOrganisation("hotline-b", Role.HOTLINE);
    assertThat(open(own, id, "story", "call-client", "").body()).contains("stairs");
    var refused = open(other, id, "story", "call-client", "");
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body())
        .contains("the code is missing or wrong")
        .doesNotContain("stairs", "AA-");
    var partner = Tokens.shared().ofOrganisation("hotline-a", Role.PARTNER);
    assertThat(open(partner, id, "parties", "correct-file", "").body()).contains("Acme Foods");
  }

  @Test
  void opensForTriageWhileItIsInReview() {
    var inReview = report("\"place\": {\"city\": \"Nowhere\"},");
    var triage = token("triage-1", Role.TRIAGE);
    assertThat(open(triage, inReview, "story", "decide-report", "").body())
        .doesNotContain("stairs");
    claim(triage, inReview);
    assertThat(open(triage, inReview, "story", "decide-report", "").body()).contains("stairs");
    assertThat(open(triage, inReview, "identity", "decide-report", "").statusCode()).isEqualTo(403);
    assertThat(open(triage, inReview, "identity", "call-client", "").body()).contains(NAME);
    var accepted = report();
    assertThat(open(triage, accepted, "story", "decide-report", "").body())
        .contains("not in review now")
        .doesNotContain("stairs");
  }

  @Test
  void opensForAFirmFromItsAssignmentToItsHandBack() {
    var id = report();
    untilCurrent(id);
    var before = open(firm(), id, "identity", "represent-client", "");
    assertThat(before.statusCode()).isEqualTo(403);
    assertThat(before.body()).contains("does not have this case").doesNotContain(NAME, "AA-");
    assign(id, 1);
    assign(id, 1);
    assertThat(open(firm(), id, "identity", "represent-client", "").body()).contains(NAME, "AA-");
    assertThat(open(firm(), id, "instructions", "represent-client", "").body())
        .contains("Police", "Forbidden");
    var others = Tokens.shared().ofFirm("firm-002", Role.FIRM_LEAD);
    assertThat(open(others, id, "identity", "represent-client", "").statusCode()).isEqualTo(403);
    end(id, EngagementEnding.HANDED_BACK);
    var after = open(firm(), id, "identity", "represent-client", "");
    assertThat(after.body()).contains("is over").doesNotContain(NAME);
    assertThat(after.statusCode()).isEqualTo(403);
  }

  @Test
  void opensForTheTeamOfTheFirmAndNeverBehindAWall() {
    var id = report();
    untilCurrent(id);
    assign(id, 1);
    var member = Tokens.shared().ofLawyer(ClientFiles.FIRM.value(), "l-1", Role.FIRM_MEMBER);
    var walled = Tokens.shared().ofLawyer(ClientFiles.FIRM.value(), "l-7", Role.FIRM_LEAD);
    assertThat(open(member, id, "story", "represent-client", "").body())
        .contains("you are not on its team")
        .doesNotContain("stairs", "AA-");
    staff(id, 1, "l-1", "l-7");
    assertThat(open(member, id, "story", "represent-client", "").body()).contains("stairs");
    var refused = open(walled, id, "story", "represent-client", "");
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body())
        .contains("keeps you away from this case")
        .doesNotContain("stairs", "AA-");
    assertThat(open(firm(), id, "story", "represent-client", "").body())
        .contains("which lawyer of your firm you are")
        .doesNotContain("stairs");
  }

  @Test
  void closesForAFirmWhenTheClientWithdraws() {
    var id = report();
    untilCurrent(id);
    assign(id, 1);
    assertThat(open(firm(), id, "story", "represent-client", "").body()).contains("stairs");
    coordinator().post("/api/v1/reports/" + id + "/withdrawal", "{\"reason\": \"not-safe\"}");
    assertThat(open(firm(), id, "story", "represent-client", "").body())
        .contains("stopped everything")
        .doesNotContain("stairs");
  }

  @Test
  void showsAnAuditorTheTrailAndNeverTheContent() {
    var id = report();
    open(token("coordinator-3", Role.COORDINATOR), id, "identity", "other", "Sister asks.");
    var auditor = token("auditor-1", Role.AUDITOR);
    var refused = open(auditor, id, "identity", "other", "I am curious.");
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("Your role never opens").doesNotContain(NAME);
    var trail = get(auditor, "/clients/" + id + "/trail").body();
    assertThat(trail)
        .contains("Opened with a reason", "Refused", "never for this role")
        .doesNotContain(NAME, "Sister asks", "curious", "coordinator-3");
    for (var role : List.of(Role.OPS, Role.TRIAGE, Role.HOTLINE)) {
      assertThat(get(token("x", role), "/clients/" + id + "/trail").statusCode()).isEqualTo(403);
    }
    var found = ClientFiles.INTAKE.http().as(auditor).get("/api/v1/audit/verify");
    assertThat(found.body()).contains("\"sound\":true", "\"findings\":[]");
    assertThat(coordinator().get("/api/v1/audit/verify").statusCode()).isEqualTo(403);
    var head = JsonMapper.shared().readTree(found.body()).get("head").asString();
    open(token("coordinator-3", Role.COORDINATOR), id, "consents", "correct-file", "");
    assertThat(
            ClientFiles.INTAKE.http().as(auditor).get("/api/v1/audit/verify?head=" + head).body())
        .contains("\"sound\":true");
    assertThat(
            ClientFiles.INTAKE
                .http()
                .as(auditor)
                .get("/api/v1/audit/verify?head=" + "0".repeat(64))
                .body())
        .contains("\"sound\":false", "noted-head-missing");
  }

  @Test
  void leadsFromTheNumberToTheFileOrToItsTrail() {
    var id = report();
    var body = get(token("c", Role.COORDINATOR), "/clients/" + id).body();
    var number = body.replaceAll("(?s).*?(AA-\\w{4}-\\w{4}-\\w).*", "$1");
    var heard = Map.of("number", number.toLowerCase(Locale.ROOT).replace("-", " "));
    var coordinator = form(token("c", Role.COORDINATOR), "/clients", heard);
    assertThat(coordinator.headers().firstValue("Location")).contains("/clients/" + id);
    var auditor = form(token("a", Role.AUDITOR), "/clients", heard);
    assertThat(auditor.headers().firstValue("Location")).contains("/clients/" + id + "/trail");
    var wrong = form(token("c", Role.COORDINATOR), "/clients", Map.of("number", "AA-1"));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("There is no file under this number.");
    assertThat(get(token("t", Role.TRIAGE), "/clients").statusCode()).isEqualTo(403);
    assertThat(get(firm(), "/clients").statusCode()).isEqualTo(403);
  }

  @Test
  void tellsAStrangerTheSameOfAFileThatIsNotThere() {
    var nowhere = new CaseId("00000000-0000-4000-8000-000000000009");
    var there = report();
    var closed = get(firm(), "/clients/" + nowhere);
    assertThat(closed.statusCode()).isEqualTo(200);
    assertThat(closed.body().replace(nowhere.value(), there.value()))
        .isEqualTo(get(firm(), "/clients/" + there).body());
  }
}
