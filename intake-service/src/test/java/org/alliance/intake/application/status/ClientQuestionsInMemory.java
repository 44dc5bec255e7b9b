package org.alliance.intake.application.status;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alliance.contracts.values.CaseId;

/// Questions in a map.
public final class ClientQuestionsInMemory implements ClientQuestions {
  private static final Instant AT = Instant.parse("2026-03-10T10:00:00Z");

  private final Map<CaseId, List<Asked>> all = new HashMap<>();

  @Override
  public void ask(CaseId report, ClientQuestion question) {
    var asked = all.computeIfAbsent(report, _ -> new ArrayList<>());
    if (asked.stream().noneMatch(one -> one.question() == question && one.isOpen())) {
      asked.removeIf(one -> one.question() == question);
      asked.add(new Asked(question, AT, Optional.empty()));
    }
  }

  @Override
  public void answered(CaseId report, ClientQuestion question) {
    all.getOrDefault(report, List.of())
        .replaceAll(one ->
            one.question() == question && one.isOpen()
                ? new Asked(question, one.at(), Optional.of(AT))
                : one);
  }

  @Override
  public List<Asked> of(CaseId report) {
    return List.copyOf(all.getOrDefault(report, List.of()));
  }
}
