package org.alliance.intake.application.desk;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.intake.application.access.Staff;
import org.alliance.intake.application.clientfile.AuditTrail;
import org.alliance.intake.application.desk.HelpingCallers.Client;
import org.alliance.intake.application.plan.ChangingPlans;
import org.alliance.intake.application.plan.KeptPlan.Way;
import org.alliance.intake.application.plan.KeptPlan.Wisher;
import org.alliance.intake.domain.access.FilePart;
import org.alliance.intake.domain.access.Purpose;
import org.alliance.intake.domain.access.Reader;
import org.alliance.intake.domain.audit.AuditFact;
import org.alliance.intake.domain.plan.CallTime;
import org.alliance.intake.domain.report.Report;

/// A worker has asked a client about a looser plan, and records the answer. Somebody who may not be
/// called cannot have been asked in a call; they may have got in touch themselves.
public final class ConfirmingPlans {
  private final HelpingCallers callers;
  private final ChangingPlans plans;
  private final AuditTrail trail;
  private final Clock clock;

  public ConfirmingPlans(
      HelpingCallers callers, ChangingPlans plans, AuditTrail trail, Clock clock) {
    this.callers = callers;
    this.plans = plans;
    this.trail = trail;
    this.clock = clock;
  }

  public enum Outcome {
    RECORDED,
    /// The wish is another one than the one that was read out, or there is none.
    CHANGED_MEANWHILE,
    /// The plan lets nobody call, so that the client cannot have been asked by it.
    NO_CALLS,
    /// Only who may loosen can record that it is confirmed.
    NOT_ALLOWED
  }

  /// @param seen of the plan whose wish was read out
  /// @param way in which the client was asked
  /// @return empty if there is no such report for this worker
  public Optional<Outcome> answer(
      Staff staff, CaseId id, String seen, Wisher wisher, Way way, boolean isConfirmed) {
    return callers
        .client(staff, id)
        .map(client -> answer(staff, client, seen, wisher, way, isConfirmed));
  }

  private Outcome answer(
      Staff staff, Client client, String seen, Wisher wisher, Way way, boolean isConfirmed) {
    if (isConfirmed && !client.mayLoosen()) {
      return Outcome.NOT_ALLOWED;
    }
    if (isConfirmed && way == Way.BY_PLAN && client.callTime() == CallTime.NO_CALLS) {
      return Outcome.NO_CALLS;
    }
    if (client.report() instanceof Report.Withdrawn
        || !client.file().seen().equals(seen)
        || client.file().wishOf(wisher).isEmpty()) {
      return Outcome.CHANGED_MEANWHILE;
    }
    trail.append(fact(staff, client.id(), isConfirmed));
    return plans.answer(
            client.id(), client.report(), seen, wisher, way, staff.worker(), isConfirmed)
        ? Outcome.RECORDED
        : Outcome.CHANGED_MEANWHILE;
  }

  private AuditFact fact(Staff staff, CaseId id, boolean isConfirmed) {
    return new AuditFact(
        clock.instant().truncatedTo(ChronoUnit.MILLIS),
        isConfirmed ? AuditFact.PLAN_CONFIRMED : AuditFact.PLAN_NOT_CONFIRMED,
        staff.worker(),
        (staff.coordinates() ? Reader.COORDINATOR : Reader.HOTLINE).code(),
        staff.organisation().map(OrganisationId::value).orElse(""),
        id.value(),
        FilePart.SAFE_CONTACT.code(),
        Purpose.CALL_CLIENT.code(),
        "",
        false,
        0,
        "");
  }
}
