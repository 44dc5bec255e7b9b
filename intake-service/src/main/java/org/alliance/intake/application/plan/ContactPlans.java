package org.alliance.intake.application.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.alliance.contracts.values.CaseId;
import org.alliance.intake.application.vault.Vault;
import org.alliance.intake.domain.plan.SafeContactPlan;
import org.alliance.intake.domain.report.Report;

/// Reads the safe-contact plan that holds. The first version of a report tells it. A later version
/// may only tighten it: whoever watches the person may be the sender. Looser parts of it wait.
public final class ContactPlans {
  private final Vault vault;
  private final KeptPlans kept;

  public ContactPlans(Vault vault, KeptPlans kept) {
    this.vault = vault;
    this.kept = kept;
  }

  public PlanOnFile of(CaseId id, Report report) {
    var known = kept.find(id);
    var holds = known.map(KeptPlan::holds).orElse(SafeContactPlan.NOT_TOLD);
    var sender = known.map(KeptPlan::sender).orElse(SafeContactPlan.NOT_TOLD);
    var read = new HashSet<>(known.map(KeptPlan::contents).orElse(Set.of()));
    var isFirst = known.isEmpty();
    for (var content : Report.contents(report)) {
      if (read.add(content)) {
        var told = vault.open(id, content).map(PlanReading::of).orElse(SafeContactPlan.NOT_TOLD);
        if (isFirst) {
          holds = told;
        } else {
          var amended = holds.amendedBy(told);
          holds = amended.holds();
          // What is told again otherwise takes the place of the earlier wish.
          sender = sender.without(told).replacedBy(amended.waits());
        }
      }
      isFirst = false;
    }
    var version = known.map(KeptPlan::version).orElse(0L);
    return new PlanOnFile(
        holds,
        known.map(KeptPlan::client).orElse(SafeContactPlan.NOT_TOLD),
        sender,
        version + "-" + read.size(),
        version,
        read,
        known.map(KeptPlan::answers).orElse(List.of()));
  }
}
