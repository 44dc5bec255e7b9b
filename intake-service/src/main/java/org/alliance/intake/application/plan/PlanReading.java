package org.alliance.intake.application.plan;

import java.util.EnumMap;
import java.util.List;
import org.alliance.intake.application.reporting.KnownValues;
import org.alliance.intake.application.vault.Person;
import org.alliance.intake.domain.plan.PlanPart;
import org.alliance.intake.domain.plan.SafeContactPlan;

/// Reads what one version of a report tells of the plan. A sender cannot take a part out of it: a
/// part that is left blank was not told.
final class PlanReading {
  private PlanReading() {}

  static SafeContactPlan of(Person person) {
    var parts = new EnumMap<PlanPart, List<String>>(PlanPart.class);
    for (var part : PlanPart.values()) {
      var text = person.fields().getOrDefault(part.question().vaultField(), "").strip();
      if (!text.isEmpty()) {
        parts.put(part, texts(part, text));
      }
    }
    return new SafeContactPlan(parts);
  }

  private static List<String> texts(PlanPart part, String text) {
    if (part.isAddress()) {
      return List.of(text);
    }
    return (part.isOfChoices() ? text.lines() : List.of(text).stream())
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .map(line -> KnownValues.code(part.question(), line))
        .distinct()
        .toList();
  }
}
