package org.alliance.intake.clients;

import static org.alliance.testkit.EventMessages.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.alliance.contracts.events.EngagementEnded;
import org.alliance.contracts.events.FirmAssigned;
import org.alliance.contracts.events.TeamStaffed;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LawyerId;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.engagement.EngagementEnding;
import org.alliance.contracts.values.engagement.TeamRole;
import org.alliance.intake.SharedIntake;
import org.alliance.intake.application.clientfile.AssignmentView;
import org.alliance.kit.security.Role;
import org.alliance.testkit.Http;
import org.alliance.testkit.RunningService;
import org.alliance.testkit.Tokens;
import tools.jackson.databind.json.JsonMapper;

/// Reports of one client, and what staff do with the client's file.
final class ClientFiles {
  static final FirmId FIRM = new FirmId("firm-001");
  static final String NAME = "CANARY Sokha Chan";
  static final String PHONE = "201 555 0100";
  static final RunningService INTAKE = SharedIntake.running();
  static final String BASE = INTAKE.http().base();

  private static final AtomicInteger REPORTS = new AtomicInteger();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private ClientFiles() {}

  static String token(String subject, Role role) {
    return Tokens.shared().ofSubject(subject, role);
  }

  static String firm() {
    return Tokens.shared().ofFirm(FIRM.value(), Role.FIRM_LEAD);
  }

  static CaseId report(String... more) {
    var sender = INTAKE.http().as(Tokens.shared().ofOrganisation("hotline-a", Role.HOTLINE));
    var answer =
        sender.post(
            "/api/v1/reports",
            """
            {"conduct": ["assault"], "biasIndicators": ["slur"], "victim": "person", %s
             "consents": {"lawFirms": "given", "basis": "spoken"}, "policeContact": "no",
             "person": {"name": "%s", "phone": "%s"}, "otherParties": ["Acme Foods"],
             "contact": {"hours": ["evening"], "voicemail": "no"},
             "narrative": "Pushed down the stairs, %d."}\
            """
                .formatted(
                    more.length == 0 ? "\"place\": {\"state\": \"NJ\"}," : more[0],
                    NAME,
                    PHONE,
                    REPORTS.incrementAndGet()));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    return new CaseId(JsonMapper.shared().readTree(answer.body()).get("caseId").asString());
  }

  static HttpResponse<String> open(
      String token, CaseId id, String part, String purpose, String reason) {
    return form(
        token,
        "/clients/" + id,
        Map.of("part", part, "purpose", purpose, "reason", reason, "code", ""));
  }

  static HttpResponse<String> form(String token, String path, Map<String, String> fields) {
    var body = new ArrayList<String>();
    fields.forEach(
        (name, value) -> body.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
    return send(
        HttpRequest.newBuilder(URI.create(BASE + path))
            .header("Authorization", "Bearer " + token)
            .header("Accept", "text/html")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(String.join("&", body))));
  }

  static HttpResponse<String> get(String token, String path) {
    return send(
        HttpRequest.newBuilder(URI.create(BASE + path))
            .header("Authorization", "Bearer " + token)
            .header("Accept", "text/html")
            .GET());
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static void assign(CaseId id, long seq) {
    INTAKE.deliver(
        "onReferral",
        message(id.value(), seq, new FirmAssigned(OfferId.of(id, 1), id, FIRM, List.of())));
  }

  static void end(CaseId id, EngagementEnding ending) {
    INTAKE.deliver("onMatter", message(id.value(), 1, new EngagementEnded(id, FIRM, ending)));
  }

  static void staff(CaseId id, long seq, String member, String walled) {
    INTAKE.deliver(
        "onMatter",
        message(
            id.value(),
            seq,
            new TeamStaffed(
                id,
                FIRM,
                List.of(new TeamStaffed.Member(new LawyerId(member), TeamRole.LEAD_COUNSEL)),
                List.of(),
                false,
                List.of(new LawyerId(walled)))));
  }

  static void untilCurrent(CaseId id) {
    var view = INTAKE.context().getBean(AssignmentView.class);
    await().atMost(Duration.ofSeconds(60)).until(() -> view.isCurrent(id));
  }

  static void claim(String token, CaseId id) {
    var answer = form(token, "/triage/" + id, Map.of("do", "claim"));
    assertThat(answer.statusCode()).isEqualTo(303);
  }

  static Http coordinator() {
    return INTAKE.http().as(Tokens.shared().of(Role.COORDINATOR));
  }
}
