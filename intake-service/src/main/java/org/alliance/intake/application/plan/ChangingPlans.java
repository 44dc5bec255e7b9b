package org.alliance.intake.application.plan;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.alliance.contracts.values.CaseId;
import org.alliance.intake.application.clients.ClientRequests;
import org.alliance.intake.application.clients.ClientRequests.Kind;
import org.alliance.intake.application.plan.KeptPlan.Way;
import org.alliance.intake.application.plan.KeptPlan.Wisher;
import org.alliance.intake.domain.plan.SafeContactPlan;
import org.alliance.intake.domain.report.Report;

/// Changes safe-contact plans. A tighter part holds at once. A looser one waits until somebody has
/// asked the client in the way that was agreed before.
public final class ChangingPlans {
  private final ContactPlans plans;
  private final KeptPlans kept;
  private final ClientRequests requests;
  private final Clock clock;

  public ChangingPlans(ContactPlans plans, KeptPlans kept, ClientRequests requests, Clock clock) {
    this.plans = plans;
    this.kept = kept;
    this.requests = requests;
    this.clock = clock;
  }

  public enum Outcome {
    /// All of it holds from now on.
    HOLDS,
    /// Some of it waits for somebody to ask.
    WAITS,
    /// The plan is another one than the one that was seen. Nothing was changed.
    CHANGED_MEANWHILE
  }

  /// The client changes the plan with the status code. An earlier wish ends: it was the client's,
  /// too. A call is owed before the wish is kept: a crash in between leaves a call that no list
  /// shows, never a wish that nobody asks about.
  ///
  /// @param seen of the plan that the client saw
  public Outcome change(CaseId id, Report report, String seen, SafeContactPlan wanted) {
    var before = plans.of(id, report);
    if (!before.seen().equals(seen)) {
      return Outcome.CHANGED_MEANWHILE;
    }
    var amended = before.holds().amendedBy(wanted);
    if (!amended.waits().isEmpty()) {
      requests.ask(id, Kind.CONFIRM_PLAN);
    }
    var after = before.changed(amended.holds(), amended.waits(), before.sender(), Optional.empty());
    if (!kept.keep(id, after)) {
      return Outcome.CHANGED_MEANWHILE;
    }
    settle(id, after);
    return amended.waits().isEmpty() ? Outcome.HOLDS : Outcome.WAITS;
  }

  /// The client was asked about a wish.
  ///
  /// @param seen of the plan whose wish was read out
  /// @return false if it is another plan by now
  public boolean answer(
      CaseId id, Report report, String seen, Wisher wisher, Way way, String by, boolean confirmed) {
    var before = plans.of(id, report);
    var wish = before.wishOf(wisher);
    if (!before.seen().equals(seen) || wish.isEmpty()) {
      return false;
    }
    var isClients = wisher == Wisher.CLIENT;
    var after =
        before.changed(
            confirmed ? before.holds().replacedBy(wish) : before.holds(),
            isClients ? SafeContactPlan.NOT_TOLD : before.client(),
            isClients ? before.sender() : SafeContactPlan.NOT_TOLD,
            Optional.of(
                new KeptPlan.Answer(
                    clock.instant().truncatedTo(ChronoUnit.MILLIS), by, way, wisher, confirmed)));
    if (!kept.keep(id, after)) {
      return false;
    }
    settle(id, after);
    return true;
  }

  /// A later version of a report was kept. Somebody has to ask about what is looser in it.
  public void noteAmendment(CaseId id, Report report) {
    if (plans.of(id, report).isWaiting()) {
      requests.ask(id, Kind.CONFIRM_PLAN);
    }
  }

  /// The client has ended the report for good: all wishes end with it.
  public void endWishes(CaseId id, Report report) {
    for (var before = plans.of(id, report);
        before.isWaiting()
            && !kept.keep(
                id,
                before.changed(
                    before.holds(),
                    SafeContactPlan.NOT_TOLD,
                    SafeContactPlan.NOT_TOLD,
                    Optional.empty()));
        before = plans.of(id, report)) {
      if (kept.find(id).isEmpty()) {
        break;
      }
    }
    requests.done(id, Kind.CONFIRM_PLAN);
  }

  private void settle(CaseId id, KeptPlan plan) {
    if (plan.client().isEmpty() && plan.sender().isEmpty()) {
      requests.done(id, Kind.CONFIRM_PLAN);
    }
  }
}
