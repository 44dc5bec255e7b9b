package org.alliance.firm;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.events.IncidentFacts;
import org.alliance.contracts.events.Instruction;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.Zip3;
import org.alliance.contracts.values.client.InstructionRule;
import org.alliance.contracts.values.client.InstructionSubject;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.report.BiasIndicator;
import org.alliance.contracts.values.report.Conduct;
import org.alliance.contracts.values.report.Urgency;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The case of the examples, and how its answers are written down.
final class ExampleCase {
  private static final LocalDate SAID = LocalDate.parse("2026-03-09");
  private static final Pattern ID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  private ExampleCase() {}

  /// Ids that are the same in each run.
  static JsonNode withOtherIds(JsonNode answer, String caseId) {
    var text =
        answer
            .toString()
            .replace(caseId, "123e4567-e89b-12d3-a456-426614174000")
            .replace(ApiExamplesIT.FIRM.value(), "firm-001");
    if (!caseId.equals("none")) {
      text = text.replace(number(new CaseId(caseId)).value(), "AA-7K3Q-92MD-5");
    }
    return JsonMapper.shared()
        .readTree(
            ID.matcher(text)
                .replaceAll(found ->
                    found.group().startsWith("123e4567")
                        ? found.group()
                        : "9b2f3c1e-5d0a-4f6e-8a54-2f6b1f3f6b11"));
  }

  static CaseNumber number(CaseId id) {
    return CaseNumber.of(UUID.fromString(id.value()).getLeastSignificantBits());
  }

  static CaseFacts facts() {
    return new CaseFacts(
        UsState.NJ,
        Zip3.UNKNOWN,
        List.of(new LanguageTag("km")),
        List.of(),
        List.of(ServiceCategory.CIVIL_REMEDIES, ServiceCategory.COMPENSATION),
        Urgency.SOON,
        List.of(
            new Instruction(InstructionSubject.POLICE, InstructionRule.FORBID, SAID),
            new Instruction(InstructionSubject.PRESS, InstructionRule.ASK, SAID),
            new Instruction(InstructionSubject.SERVICE_PROVIDERS, InstructionRule.ALLOW, SAID)),
        new IncidentFacts(
            List.of(Conduct.ASSAULT, Conduct.THREAT),
            List.of(BiasIndicator.SLUR),
            YearMonth.of(2026, 1)));
  }
}
