package org.alliance.intake.application.conflicts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.FirmId;

/// Attempts in a list, counted when they are asked for.
final class ConflictAttemptsInMemory implements ConflictAttempts {
  private record Noted(CaseId id, FirmId firm, Outcome outcome, Instant at) {}

  private final List<Noted> noted = new ArrayList<>();

  @Override
  public synchronized void note(CaseId id, FirmId firm, Outcome outcome, Instant at) {
    noted.add(new Noted(id, firm, outcome, at));
  }

  synchronized List<Outcome> outcomes() {
    return noted.stream().map(Noted::outcome).toList();
  }

  @Override
  public synchronized List<Attempt> of(CaseId id) {
    return noted.stream()
        .filter(one -> one.id().equals(id))
        .map(one -> new Attempt(one.firm(), one.outcome(), 1, one.at(), one.at()))
        .toList();
  }
}
