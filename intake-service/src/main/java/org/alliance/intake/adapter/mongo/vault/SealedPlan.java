package org.alliance.intake.adapter.mongo.vault;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.alliance.contracts.values.code.Coded;
import org.alliance.intake.application.plan.KeptPlan;
import org.alliance.intake.application.plan.KeptPlan.Answer;
import org.alliance.intake.application.plan.KeptPlan.Way;
import org.alliance.intake.application.plan.KeptPlan.Wisher;
import org.alliance.intake.domain.plan.PlanPart;
import org.alliance.intake.domain.plan.SafeContactPlan;

/// All that a changed plan holds, as it is before it is encrypted.
record SealedPlan(
    Map<String, List<String>> holds,
    Map<String, List<String>> client,
    Map<String, List<String>> sender,
    List<String> contents,
    List<SealedAnswer> answers) {
  record SealedAnswer(String at, String by, String way, String wisher, boolean confirmed) {}

  static SealedPlan of(KeptPlan plan) {
    return new SealedPlan(
        parts(plan.holds()),
        parts(plan.client()),
        parts(plan.sender()),
        new ArrayList<>(plan.contents()),
        plan.answers().stream()
            .map(answer ->
                new SealedAnswer(
                    answer.at().toString(),
                    answer.by(),
                    answer.way().code(),
                    answer.wisher().code(),
                    answer.isConfirmed()))
            .toList());
  }

  private static Map<String, List<String>> parts(SafeContactPlan plan) {
    var parts = new TreeMap<String, List<String>>();
    plan.parts().forEach((part, told) -> parts.put(part.code(), told));
    return parts;
  }

  KeptPlan toDomain(long version) {
    return new KeptPlan(
        version,
        plan(holds),
        plan(client),
        plan(sender),
        Set.copyOf(contents),
        answers.stream()
            .map(answer ->
                new Answer(
                    Instant.parse(answer.at()),
                    answer.by(),
                    Coded.of(Way.class, answer.way()),
                    Coded.of(Wisher.class, answer.wisher()),
                    answer.confirmed()))
            .toList());
  }

  private static SafeContactPlan plan(Map<String, List<String>> parts) {
    var plan = new EnumMap<PlanPart, List<String>>(PlanPart.class);
    parts.forEach((code, told) -> plan.put(Coded.of(PlanPart.class, code), told));
    return new SafeContactPlan(plan);
  }
}
