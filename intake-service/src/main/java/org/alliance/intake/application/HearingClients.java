package org.alliance.intake.application;

import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.ConsentChange;
import org.alliance.contracts.values.ConsentRecipient;
import org.alliance.contracts.values.WithdrawalReason;
import org.alliance.intake.domain.Refusal;
import org.alliance.intake.domain.Report;
import org.alliance.intake.domain.ReportCommand;
import org.alliance.intake.domain.ReportCommand.ChangeConsent;
import org.alliance.intake.domain.ReportCommand.Withdraw;
import org.alliance.intake.domain.ReportEvent;
import org.alliance.kit.aggregate.Handling;
import org.alliance.kit.decision.Decision;

/// What a client says after the report: no firm any more, or this to nobody any more. Whoever it is
/// said to writes it down; it acts at once.
public final class HearingClients {
  private final Handling<Report, ReportCommand, ReportEvent, Refusal> reports;

  public HearingClients(Handling<Report, ReportCommand, ReportEvent, Refusal> reports) {
    this.reports = reports;
  }

  public Decision<ReportEvent, Refusal> withdraw(CaseId id, WithdrawalReason reason) {
    return reports.handle(id.value(), new Withdraw(id, reason));
  }

  public Decision<ReportEvent, Refusal> changeConsent(
      CaseId id, ConsentRecipient recipient, ConsentChange change) {
    return reports.handle(id.value(), new ChangeConsent(id, recipient, change));
  }
}
