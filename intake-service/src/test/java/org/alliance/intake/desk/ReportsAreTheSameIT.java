package org.alliance.intake.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.intake.SharedIntake;
import org.alliance.intake.application.access.Staff;
import org.alliance.intake.application.desk.DeskEntry;
import org.alliance.intake.application.desk.TakingCalls;
import org.alliance.intake.application.form.FillingInForm;
import org.alliance.intake.application.form.PostedPage;
import org.alliance.intake.application.mapping.Mappings;
import org.alliance.intake.domain.mapping.DateOrder;
import org.alliance.intake.domain.mapping.MappedColumn;
import org.alliance.intake.domain.mapping.Mapping;
import org.alliance.intake.domain.question.FormPages;
import org.alliance.intake.domain.question.Questions;
import org.alliance.intake.messages.PartnerSystem;
import org.alliance.kit.security.Role;
import org.alliance.testkit.Http;
import org.alliance.testkit.Infrastructure;
import org.alliance.testkit.RunningService;
import org.alliance.testkit.Tokens;
import org.alliance.testkit.Topics;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The same answers are the same report on every channel: form, desk, API, file and message publish
/// the same bytes, apart from ids, number and channel. The name of the organisation that sent it is
/// the last field, and the same on every channel of that organisation.
class ReportsAreTheSameIT {
  private static final Map<String, List<String>> ANSWERS =
      Map.ofEntries(
          Map.entry("speaks", List.of("ko", "en")),
          Map.entry("reads", List.of("ko")),
          Map.entry("interpreter", List.of("yes")),
          Map.entry("onBehalf", List.of("self")),
          Map.entry("urgency", List.of("soon")),
          Map.entry("services", List.of("civil-remedies", "counselling")),
          Map.entry("safeToContact", List.of("yes")),
          Map.entry("conduct", List.of("assault", "threat")),
          Map.entry("biasIndicators", List.of("slur")),
          Map.entry("victim", List.of("person")),
          Map.entry("state", List.of("NJ")),
          Map.entry("zip", List.of("07302")),
          Map.entry("occurredOn.year", List.of("2026")),
          Map.entry("occurredOn.month", List.of("03")),
          Map.entry("occurredOn.day", List.of("09")),
          Map.entry("policeContact", List.of("no")),
          Map.entry("consents.lawFirms", List.of("given")),
          Map.entry("narrative", List.of("CANARY-STORY")));

  private static final String REQUEST =
      """
      {"reference": "same-api", "speaks": ["ko", "en"], "reads": ["ko"], "interpreter": "yes", "onBehalf": "self",
       "urgency": "soon", "services": ["civil-remedies", "counselling"], "person": {"safeToContact": "yes"},
       "conduct": ["assault", "threat"], "biasIndicators": ["slur"], "victim": "person",
       "place": {"state": "NJ", "zip": "07302"}, "occurredOn": "2026-03-09", "policeContact": "no",
       "consents": {"lawFirms": "given", "basis": "spoken"}, "narrative": "CANARY-STORY"}
      """;

  private static final String FILE =
      """
      reference,spoken_language,read_language,interpreter_wanted,on_behalf,urgency,services_wanted,safe_to_contact,conduct,bias_indicators,victim_kind,state,zip,occurred_on,police_contact,consent_law_firms,consent_basis,narrative
      same-file,ko;en,ko,yes,self,soon,civil-remedies;counselling,yes,assault;threat,slur,person,NJ,07302,2026-03-09,no,given,spoken,CANARY-STORY
      """;

  private static final RunningService INTAKE = SharedIntake.running();

  private static final OrganisationId SENDER = new OrganisationId("partner-same");
  private static final Staff OF_ALLIANCE =
      new Staff("same-worker", "person:same", Optional.empty(), false, false, true);
  private static final Staff OF_SENDER =
      new Staff(
          "their-worker", "organisation:partner-same", Optional.of(SENDER), false, false, true);

  @Test
  void onEveryChannel() {
    var ids =
        List.of(
            byForm(),
            byDesk(OF_ALLIANCE),
            byDesk(OF_SENDER),
            byApi(),
            byFile(),
            byMapping(),
            byMessage());
    assertThat(ids).doesNotHaveDuplicates();
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> ids.stream().allMatch(id -> reported(id).isPresent()));
    var bodies = ids.stream().map(id -> reported(id).orElseThrow()).toList();
    assertThat(bodies.stream().map(body -> body.get("channel").asString()))
        .containsExactly(
            "web-form",
            "hotline-desk",
            "hotline-desk",
            "partner-api",
            "csv-import",
            "csv-import",
            "partner-api");
    var withoutSender = rest(bodies.getFirst());
    var withSender = withoutSender.replaceFirst("}$", ",\"sender\":\"partner-same\"}");
    assertThat(withoutSender).contains("\"speaks\":[\"en\",\"ko\"]").doesNotContain("sender");
    assertThat(bodies.subList(0, 2)).map(ReportsAreTheSameIT::rest).containsOnly(withoutSender);
    assertThat(bodies.subList(2, 7)).map(ReportsAreTheSameIT::rest).containsOnly(withSender);
  }

  private static String byForm() {
    var form = INTAKE.context().getBean(FillingInForm.class);
    var token = form.begin(Optional.empty());
    for (var page : FormPages.ALL) {
      form.answer(token, new PostedPage(page, ANSWERS), false);
    }
    return ((FillingInForm.Sent.Taken) form.send(token, "en")).receipt().report().value();
  }

  private static String byDesk(Staff worker) {
    var calls = INTAKE.context().getBean(TakingCalls.class);
    var draft = calls.begin(worker, "ko");
    var sent = calls.send(worker, draft, new DeskEntry(0, new HashMap<>(ANSWERS), "ko", false));
    return ((TakingCalls.Outcome.Taken) sent).receipt().report().value();
  }

  private static String byApi() {
    var answer = partner().post("/api/v1/reports", REQUEST);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    return JsonMapper.shared().readTree(answer.body()).get("caseId").asString();
  }

  private static String byFile() {
    return byFile("/api/v1/imports", FILE);
  }

  /// The same report in the words of a partner's own file.
  private static String byMapping() {
    var questions = Questions.ALL;
    var columns = new ArrayList<MappedColumn>();
    for (var column : FILE.lines().findFirst().orElseThrow().split(",")) {
      var question =
          questions.stream().filter(one -> one.column().equals(column)).findFirst().orElseThrow();
      if (!question.equals(Questions.STATE)) {
        columns.add(
            new MappedColumn(
                "their " + column,
                question,
                question.form().isList() ? "|" : "",
                DateOrder.AS_WRITTEN,
                Map.of("hit", "assault", "menaced", "threat", "insult", "slur"),
                false));
      }
    }
    INTAKE
        .context()
        .getBean(Mappings.class)
        .add(
            new Mappings.Saved(
                "organisation:partner-same",
                "theirs",
                1,
                new Mapping(columns, Map.of("state", "NJ")),
                Instant.EPOCH));
    var header =
        columns.stream().map(MappedColumn::name).collect(Collectors.joining("\t"))
            + "\tsuspect race";
    var row =
        "same-mapped\tko|en\tko\tyes\tself\tsoon\tcivil-remedies|counselling\tyes\thit|menaced\tinsult\tperson\t07302\t2026-03-09\tno\tgiven\tspoken\tCANARY-STORY\tCANARY-RACE";
    return byFile("/api/v1/imports?format=mapped/theirs", header + "\n" + row + "\n");
  }

  private static String byMessage() {
    var system = new PartnerSystem(INTAKE, "partner-same");
    var id = UUID.randomUUID().toString();
    system.send(id, REQUEST.replace("same-api", "same-message"));
    var path = "/api/v1/messages/" + id;
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> INTAKE.http().as(system.apiKey()).get(path).statusCode() == 200);
    return JsonMapper.shared()
        .readTree(INTAKE.http().as(system.apiKey()).get(path).body())
        .get("caseId")
        .asString();
  }

  private static String byFile(String path, String file) {
    var answer = partner().postCsv(path, file);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    var accepted = answer.headers().firstValue("Location").orElseThrow() + "/accepted";
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> partner().get(accepted).body().contains("\"id\""));
    return JsonMapper.shared().readTree(partner().get(accepted).body()).get("id").asString();
  }

  private static Http partner() {
    return INTAKE.http().as(Tokens.shared().ofOrganisation("partner-same", Role.PARTNER));
  }

  private static Optional<ObjectNode> reported(String id) {
    return Topics.read(Infrastructure.kafka(), "alliance.intake.report").stream()
        .filter(record -> record.key().equals(id))
        .filter(record -> "incident-reported.v1".equals(record.headers().get("ce_type")))
        .map(record -> (ObjectNode) JsonMapper.shared().readTree(record.body()))
        .findFirst();
  }

  private static String rest(ObjectNode body) {
    var rest = body.deepCopy();
    rest.remove(List.of("caseId", "caseNumber", "channel"));
    return rest.toString();
  }
}
