package org.alliance.intake.application.reporting;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;

/// Numbers that count from 1.
public final class CaseNumbersInMemory implements CaseNumbers {
  private final Map<CaseNumber, CaseId> given = new HashMap<>();
  private long last;

  @Override
  public synchronized CaseNumber give(CaseId report) {
    var number = CaseNumber.of(++last);
    given.put(number, report);
    return number;
  }

  @Override
  public synchronized void giveBack(CaseNumber number) {
    given.remove(number);
  }

  @Override
  public synchronized Optional<CaseId> reportOf(CaseNumber number) {
    return Optional.ofNullable(given.get(number));
  }

  synchronized int count() {
    return given.size();
  }
}
