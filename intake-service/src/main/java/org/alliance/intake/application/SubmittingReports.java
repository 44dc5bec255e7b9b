package org.alliance.intake.application;

import java.util.Optional;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.IntakeChannel;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.intake.application.ReportCheck.Checked.Faulty;
import org.alliance.intake.application.ReportCheck.Checked.Sound;
import org.alliance.intake.domain.Refusal;
import org.alliance.intake.domain.Report;
import org.alliance.intake.domain.ReportCommand;
import org.alliance.intake.domain.ReportCommand.Submit;
import org.alliance.intake.domain.ReportEvent;
import org.alliance.kit.aggregate.Handling;
import org.alliance.kit.decision.Decision;

/// Takes a draft in: checks it, puts the person into the vault, and keeps and decides the report,
/// in this order, so that a crash in between leaves nothing that was acknowledged without its
/// person. A reference names one report: the same report may come again under it, and another one
/// is refused, for it would be lost.
public final class SubmittingReports {
  private final ReportCheck check;
  private final Vault vault;
  private final ReportIds ids;
  private final Handling<Report, ReportCommand, ReportEvent, Refusal> reports;

  public SubmittingReports(
      ReportCheck check,
      Vault vault,
      ReportIds ids,
      Handling<Report, ReportCommand, ReportEvent, Refusal> reports) {
    this.check = check;
    this.vault = vault;
    this.ids = ids;
    this.reports = reports;
  }

  /// @param organisation on whose behalf the channel speaks, if any: references are its own
  /// @param via the submission that brings it; the same one may come again and is not "repeated"
  public Submission submit(
      ReportDraft draft, IntakeChannel channel, Optional<OrganisationId> organisation, String via) {
    return switch (check.check(draft, channel, organisation, via, ids.fingerprintOf(draft))) {
      case Faulty(var faults) -> new Submission.Rejected(faults);
      case Sound(var incident, var person) -> {
        var id =
            draft.reference().isBlank()
                ? ids.next()
                : ids.of(channel, organisation, draft.reference());
        if (!person.fields().isEmpty()) {
          vault.keep(id, incident.content(), person);
        }
        yield switch (reports.handle(id.value(), new Submit(id, incident))) {
          case Decision.Happened<ReportEvent, Refusal> _ -> kept(id, via);
          case Decision.Refused<ReportEvent, Refusal> _ -> {
            vault.forget(id, incident.content());
            yield new Submission.ReferenceTaken();
          }
        };
      }
    };
  }

  private Submission kept(CaseId id, String via) {
    var report = reports.stateOf(id.value());
    return new Submission.Kept(id, report, !Report.incidentOf(report).via().equals(via));
  }

  public Report find(CaseId id) {
    return reports.stateOf(id.value());
  }
}
