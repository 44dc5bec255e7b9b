package org.alliance.intake.application.plan;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alliance.intake.application.plan.KeptPlan.Wisher;
import org.alliance.intake.domain.plan.SafeContactPlan;

/// The plan of a report as it is now.
///
/// @param seen changes with the plan and with each version of the report, so that nobody changes or
///   confirms a plan that they have not seen
/// @param contents fingerprints of all versions that are in it
public record PlanOnFile(
    SafeContactPlan holds,
    SafeContactPlan client,
    SafeContactPlan sender,
    String seen,
    long version,
    Set<String> contents,
    List<KeptPlan.Answer> answers) {
  public SafeContactPlan wishOf(Wisher wisher) {
    return switch (wisher) {
      case CLIENT -> client;
      case SENDER -> sender;
    };
  }

  public boolean isWaiting() {
    return !client.isEmpty() || !sender.isEmpty();
  }

  /// What a machine goes by: the tightest of all that was told.
  public SafeContactPlan forMachines() {
    return holds.whileWaiting(sender).whileWaiting(client);
  }

  /// The next version, for the store.
  KeptPlan changed(
      SafeContactPlan holds,
      SafeContactPlan client,
      SafeContactPlan sender,
      Optional<KeptPlan.Answer> answer) {
    var kept = new KeptPlan(version + 1, holds, client, sender, contents, answers);
    return answer
        .map(given ->
            new KeptPlan(kept.version(), holds, client, sender, contents, kept.answersWith(given)))
        .orElse(kept);
  }

  @Override
  public String toString() {
    return "PlanOnFile[" + seen + "]";
  }
}
