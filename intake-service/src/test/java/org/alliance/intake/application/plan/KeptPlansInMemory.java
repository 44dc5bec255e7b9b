package org.alliance.intake.application.plan;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.alliance.contracts.values.CaseId;

/// Changed plans in a map.
public final class KeptPlansInMemory implements KeptPlans {
  private final Map<CaseId, KeptPlan> kept = new HashMap<>();

  @Override
  public synchronized Optional<KeptPlan> find(CaseId id) {
    return Optional.ofNullable(kept.get(id));
  }

  @Override
  public synchronized boolean keep(CaseId id, KeptPlan plan) {
    if (find(id).map(KeptPlan::version).orElse(0L) != plan.version() - 1) {
      return false;
    }
    kept.put(id, plan);
    return true;
  }
}
