package org.alliance.intake.forgetting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import org.alliance.contracts.values.CaseId;
import org.alliance.kit.security.Role;
import org.alliance.testkit.Infrastructure;
import org.alliance.testkit.RunningService;
import org.alliance.testkit.Tokens;
import org.alliance.testkit.Topics;
import tools.jackson.databind.json.JsonMapper;

/// A case to be erased, and what others hear of that.
final class ErasedCase {
  private ErasedCase() {}

  static CaseId report(RunningService intake, String word) {
    var sender = intake.http().as(Tokens.shared().ofOrganisation("hotline-a", Role.HOTLINE));
    var answer =
        sender.post(
            "/api/v1/reports",
            """
            {"conduct": ["assault"], "biasIndicators": ["slur"], "victim": "person",
             "place": {"state": "NJ"}, "consents": {"lawFirms": "given", "basis": "spoken"},
             "person": {"name": "%1$s Chan", "phone": "201 555 0100"},
             "otherParties": ["%1$s Foods"], "contact": {"hours": ["evening"]},
             "narrative": "%1$s pushed down the stairs."}\
            """
                .formatted(word));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    return new CaseId(JsonMapper.shared().readTree(answer.body()).get("caseId").asString());
  }

  static void tellsOthers(CaseId id, String canary) {
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () -> assertThat(ofCase(id)).contains("client-withdrew.v1", "subject-erased.v1"));
    var records = Topics.read(Infrastructure.kafka(), "alliance.");
    assertThat(records)
        .noneMatch(one -> one.body().contains(canary) || one.headers().toString().contains(canary));
    assertThat(ofCase(id).stream().filter("subject-erased.v1"::equals)).hasSize(1);
  }

  private static List<String> ofCase(CaseId id) {
    return Topics.read(Infrastructure.kafka(), "alliance.intake.report").stream()
        .filter(one -> id.value().equals(one.key()))
        .map(one -> new HashMap<>(one.headers()).getOrDefault("ce_type", ""))
        .toList();
  }
}
