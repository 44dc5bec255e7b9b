package org.alliance.intake.application.clientfile;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.alliance.contracts.values.CaseId;
import org.alliance.intake.adapter.keys.TestKeys;
import org.alliance.intake.application.form.SecretCode;
import org.alliance.intake.application.form.StatusCodes;
import org.alliance.intake.application.plan.ContactPlans;
import org.alliance.intake.application.plan.KeptPlansInMemory;
import org.alliance.intake.application.vault.PersonKeysInMemory;
import org.alliance.intake.application.vault.RecordingVault;
import org.alliance.intake.domain.report.Incidents;
import org.alliance.intake.domain.report.Refusal;
import org.alliance.intake.domain.report.Report;
import org.alliance.intake.domain.report.ReportCommand;
import org.alliance.intake.domain.report.ReportCommand.Submit;
import org.alliance.intake.domain.report.ReportEvent;
import org.alliance.kit.aggregate.AggregateCommandHandler;
import org.alliance.kit.decision.Decision;
import org.alliance.testkit.InMemoryAggregates;

/// One accepted report that people of firms try to open. Nobody in triage holds it, and no status
/// code opens it.
final class OpeningScene {
  final RecordingVault vault = new RecordingVault();
  final AuditTrailInMemory trail = new AuditTrailInMemory();
  final OpeningFiles files;
  private final AggregateCommandHandler<Report, ReportCommand, ReportEvent, Refusal> reports =
      new AggregateCommandHandler<>(InMemoryAggregates.silent(new Report.Absent()), Report.DECIDER);

  /// @param view whether intake knows all that matching and the firms have said
  OpeningScene(AssignmentView view, InstantSource clock) {
    files =
        new OpeningFiles(
            reports,
            new NoCodes(),
            (_, _) -> false,
            view,
            trail,
            new ReasonSeal(TestKeys.of(1), new PersonKeysInMemory(TestKeys.of(1))),
            new FileContents(vault, new ContactPlans(vault, new KeptPlansInMemory())),
            clock.withZone(ZoneOffset.UTC));
    handle(
        new Submit(
            Incidents.CASE,
            Incidents.version(Incidents.inMandate()),
            Set.of(),
            true,
            Incidents.AT,
            Optional.of(Incidents.NUMBER)));
  }

  /// @return whether it was not refused
  boolean handle(ReportCommand command) {
    return reports.handle(Incidents.CASE.value(), command) instanceof Decision.Happened<?, ?>;
  }

  private static final class NoCodes implements StatusCodes {
    @Override
    public SecretCode give(CaseId report) {
      return SecretCode.of(1);
    }

    @Override
    public Optional<CaseId> reportOf(SecretCode code) {
      return Optional.empty();
    }
  }
}
