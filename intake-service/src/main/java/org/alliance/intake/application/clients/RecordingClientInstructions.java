package org.alliance.intake.application.clients;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.alliance.contracts.events.Instruction;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.client.ConsentChange;
import org.alliance.contracts.values.client.ConsentRecipient;
import org.alliance.contracts.values.client.InstructionRule;
import org.alliance.contracts.values.client.InstructionSubject;
import org.alliance.contracts.values.client.WithdrawalReason;
import org.alliance.intake.domain.consent.Consent;
import org.alliance.intake.domain.report.Refusal;
import org.alliance.intake.domain.report.Report;
import org.alliance.intake.domain.report.ReportCommand;
import org.alliance.intake.domain.report.ReportCommand.AskForPerson;
import org.alliance.intake.domain.report.ReportCommand.ChangeConsent;
import org.alliance.intake.domain.report.ReportCommand.EndWithdrawal;
import org.alliance.intake.domain.report.ReportCommand.ExpireConsents;
import org.alliance.intake.domain.report.ReportCommand.RecordInstruction;
import org.alliance.intake.domain.report.ReportCommand.UndoWithdrawal;
import org.alliance.intake.domain.report.ReportCommand.Withdraw;
import org.alliance.intake.domain.report.ReportEvent;
import org.alliance.intake.domain.retention.WithdrawalEnd;
import org.alliance.kit.aggregate.AggregateCommandHandler;
import org.alliance.kit.decision.Decision;

/// Records what a client says after the report: that they want no help any more, or help after all,
/// what may be given to whom, what they allow and forbid. It acts at once, in every state.
public final class RecordingClientInstructions {
  private final AggregateCommandHandler<Report, ReportCommand, ReportEvent, Refusal> reports;

  private final Clock clock;

  public RecordingClientInstructions(
      AggregateCommandHandler<Report, ReportCommand, ReportEvent, Refusal> reports, Clock clock) {
    this.reports = reports;
    this.clock = clock;
  }

  public Report find(CaseId id) {
    return reports.stateOf(id.value());
  }

  public Decision<ReportEvent, Refusal> withdraw(CaseId id, WithdrawalReason reason) {
    return reports.handle(id.value(), new Withdraw(id, reason));
  }

  /// A person looks at a report that was declined.
  public Decision<ReportEvent, Refusal> askForPerson(CaseId id) {
    return reports.handle(id.value(), new AskForPerson(id));
  }

  /// The client confirmed a withdrawal; it is for good then.
  ///
  /// @param by the staff member who called; empty if the client did it with the code
  public Decision<ReportEvent, Refusal> endWithdrawal(CaseId id, WithdrawalEnd.Way way, String by) {
    var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return reports.handle(id.value(), new EndWithdrawal(id, new WithdrawalEnd(way, by, at)));
  }

  /// On the client's word.
  public Decision<ReportEvent, Refusal> undoWithdrawal(CaseId id) {
    return reports.handle(id.value(), new UndoWithdrawal(id));
  }

  /// An instruction on service providers changes the consent for them.
  public Decision<ReportEvent, Refusal> instruct(
      CaseId id, InstructionSubject subject, InstructionRule rule) {
    if (subject == InstructionSubject.SERVICE_PROVIDERS) {
      return changeConsent(
          id,
          ConsentRecipient.SERVICE_PROVIDERS,
          rule.forbids() ? ConsentChange.WITHDRAWN : ConsentChange.GIVEN);
    }
    var today = clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
    return reports.handle(
        id.value(), new RecordInstruction(id, new Instruction(subject, rule, today)));
  }

  /// Ends the consents whose time is over.
  public void expireConsents(CaseId id) {
    reports.handle(
        id.value(), new ExpireConsents(id, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
  }

  public Decision<ReportEvent, Refusal> changeConsent(
      CaseId id, ConsentRecipient recipient, ConsentChange change) {
    var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return reports.handle(
        id.value(),
        new ChangeConsent(
            id, recipient, change, Consent.of(change).recorded(at, Optional.empty())));
  }
}
