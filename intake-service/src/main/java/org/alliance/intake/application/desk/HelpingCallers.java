package org.alliance.intake.application.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.client.ConsentChange;
import org.alliance.contracts.values.client.ConsentRecipient;
import org.alliance.contracts.values.client.InstructionRule;
import org.alliance.contracts.values.client.InstructionSubject;
import org.alliance.contracts.values.client.WithdrawalReason;
import org.alliance.intake.application.access.Staff;
import org.alliance.intake.application.clients.ClientRequests;
import org.alliance.intake.application.clients.RecordingClientInstructions;
import org.alliance.intake.application.form.Draft;
import org.alliance.intake.application.form.Drafts;
import org.alliance.intake.application.form.FormSecrets;
import org.alliance.intake.application.form.FormSettings;
import org.alliance.intake.application.form.Receipt;
import org.alliance.intake.application.form.SecretCode;
import org.alliance.intake.application.form.StatusCodes;
import org.alliance.intake.application.plan.ChangingPlans;
import org.alliance.intake.application.plan.ContactPlan;
import org.alliance.intake.application.plan.PlanOnFile;
import org.alliance.intake.application.reporting.SubmittingReports;
import org.alliance.intake.domain.plan.CallTime;
import org.alliance.intake.domain.report.Refusal;
import org.alliance.intake.domain.report.Report;
import org.alliance.intake.domain.report.ReportEvent;
import org.alliance.intake.domain.retention.WithdrawalEnd;
import org.alliance.kit.decision.Decision;

/// A client calls again, or waits for a call. A worker may stop and tighten things for clients of
/// the own organisation, for those who came without one, and for those who say their code. Anybody
/// else's report is answered as if it were not there.
public final class HelpingCallers {
  /// How long a code that was said opens a report to the worker who heard it.
  static final Duration OPEN = Duration.ofHours(1);

  private final SubmittingReports reports;
  private final RecordingClientInstructions instructions;
  private final ClientRequests requests;
  private final Access access;
  private final ClientReading clients;
  private final ChangingPlans changing;
  private final Receipts receipts;
  private final Clock clock;

  /// What opens a report.
  public record Access(StatusCodes codes, OpenedByCode opened) {}

  /// Where a new code is kept until it was read out.
  public record Receipts(Drafts drafts, FormSecrets secrets, FormSettings settings) {}

  public HelpingCallers(
      SubmittingReports reports,
      RecordingClientInstructions instructions,
      ClientRequests requests,
      Access access,
      PlanOpenings plans,
      ChangingPlans changing,
      Receipts receipts,
      Clock clock) {
    this.reports = reports;
    this.instructions = instructions;
    this.requests = requests;
    this.access = access;
    clients = new ClientReading(instructions, requests, plans, clock);
    this.changing = changing;
    this.receipts = receipts;
    this.clock = clock;
  }

  /// A client who called, or is to be called.
  ///
  /// @param since when the client asked for a call, or withdrew on the phone; empty if neither
  /// @param waitsSince since when the client is on the list of calls; empty if not known
  /// @param isToConfirm whether a withdrawal waits for the call that confirms it
  /// @param mayLoosen whether the worker may record that something is allowed
  public record Client(
      CaseId id,
      Report report,
      Optional<Instant> since,
      Optional<Instant> waitsSince,
      PlanOnFile file,
      CallTime callTime,
      boolean isToConfirm,
      boolean mayLoosen) {
    /// The plan to call by.
    public ContactPlan plan() {
      return ContactPlan.of(file.holds());
    }

    /// Whether somebody has to ask the client about a looser plan.
    public boolean isPlanToConfirm() {
      return file.isWaiting() && !(report instanceof Report.Withdrawn);
    }

    public Optional<CaseNumber> number() {
      return Report.toldOf(report).number();
    }
  }

  /// Clients who wait for a call, the longest waiting first.
  public List<Client> waiting(Staff staff) {
    return clients.waiting(staff);
  }

  /// Finds the report of a caller, and opens it if they said its code.
  ///
  /// @param written a case number or a status code, as it was heard
  /// @return empty if it names nothing that the worker may see
  public Optional<CaseId> find(Staff staff, String written) {
    var code = SecretCode.read(written);
    if (code.isPresent()) {
      var found = access.codes().reportOf(code.get());
      found.ifPresent(report -> access.opened().open(staff.worker(), report, OPEN));
      return found;
    }
    return numberIn(written)
        .flatMap(reports::find)
        .filter(report -> mayTighten(staff, report, instructions.find(report)));
  }

  private static Optional<CaseNumber> numberIn(String written) {
    try {
      return Optional.of(CaseNumber.read(written));
    } catch (IllegalArgumentException mistyped) {
      return Optional.empty();
    }
  }

  public Optional<Client> client(Staff staff, CaseId id) {
    var report = instructions.find(id);
    return mayTighten(staff, id, report)
        ? Optional.of(clients.of(staff, id, report))
        : Optional.empty();
  }

  private boolean mayTighten(Staff staff, CaseId id, Report report) {
    return !(report instanceof Report.Absent)
        && (staff.mayTighten(report) || access.opened().isOpen(staff.worker(), id));
  }

  /// Everything pauses at once. A call over the safe-contact plan is owed, in which the client
  /// confirms it. It is noted first: after a crash in between, a call that is owed for a report
  /// that was not withdrawn is not shown.
  ///
  /// @return empty if there is no such report for this worker; so do the next ones
  public Optional<Decision<ReportEvent, Refusal>> withdraw(
      Staff staff, CaseId id, WithdrawalReason reason) {
    return client(staff, id)
        .map(_ -> {
          requests.ask(id, ClientRequests.Kind.CONFIRM_WITHDRAWAL);
          return instructions.withdraw(id, reason);
        });
  }

  /// The client has confirmed the withdrawal in a call over the safe-contact plan, which ends the
  /// report. Somebody who may not be called cannot have been.
  public Optional<Decision<ReportEvent, Refusal>> confirmWithdrawal(Staff staff, CaseId id) {
    return client(staff, id)
        .map(client ->
            ClientReading.isPaused(client.report()) && client.callTime() == CallTime.NO_CALLS
                ? Decision.<ReportEvent, Refusal>refused(Refusal.NO_CALLS)
                : ended(
                    id, instructions.endWithdrawal(id, WithdrawalEnd.Way.CALL, staff.worker())));
  }

  private Decision<ReportEvent, Refusal> ended(CaseId id, Decision<ReportEvent, Refusal> decision) {
    if (decision instanceof Decision.Happened<ReportEvent, Refusal>) {
      changing.endWishes(id, instructions.find(id));
    }
    return settled(id, decision);
  }

  /// The client wants help after all. Only who may loosen can record it.
  public Optional<Decision<ReportEvent, Refusal>> undoWithdrawal(Staff staff, CaseId id) {
    return client(staff, id)
        .filter(Client::mayLoosen)
        .map(_ -> settled(id, instructions.undoWithdrawal(id)));
  }

  private Decision<ReportEvent, Refusal> settled(
      CaseId id, Decision<ReportEvent, Refusal> decision) {
    if (decision instanceof Decision.Happened<ReportEvent, Refusal>) {
      requests.done(id, ClientRequests.Kind.CONFIRM_WITHDRAWAL);
      requests.done(id, ClientRequests.Kind.CALL);
    }
    return decision;
  }

  public Optional<Decision<ReportEvent, Refusal>> withdrawConsent(
      Staff staff, CaseId id, ConsentRecipient recipient) {
    return client(staff, id)
        .map(_ -> instructions.changeConsent(id, recipient, ConsentChange.WITHDRAWN));
  }

  /// The client agrees on the phone, for the first time or once more. Only who may loosen can
  /// record it.
  public Optional<Decision<ReportEvent, Refusal>> giveConsent(
      Staff staff, CaseId id, ConsentRecipient recipient) {
    return client(staff, id)
        .filter(Client::mayLoosen)
        .map(_ -> instructions.changeConsent(id, recipient, ConsentChange.GIVEN));
  }

  /// Whoever may not loosen can record only what forbids.
  public Optional<Decision<ReportEvent, Refusal>> instruct(
      Staff staff, CaseId id, InstructionSubject subject, InstructionRule rule) {
    return client(staff, id)
        .filter(client -> client.mayLoosen() || rule.forbids())
        .map(_ -> instructions.instruct(id, subject, rule));
  }

  /// A new status code; the earlier one opens nothing any more. It is kept for the worker to read
  /// out like that of a new report.
  ///
  /// @return the id of the draft with the receipt
  public Optional<String> newCode(Staff staff, CaseId id) {
    return client(staff, id)
        .map(client -> {
          var receipt =
              new Receipt(id, client.number().map(CaseNumber::value), access.codes().give(id));
          var draft =
              Draft.begunAt(
                      new Draft.Desk(staff.owner(), "", false),
                      receipts.secrets().newId(),
                      clock.instant())
                  .sent(receipt);
          receipts.drafts().keep(draft, receipts.settings().receiptLasts());
          return draft.id();
        });
  }

  /// The call was made.
  public boolean called(Staff staff, CaseId id) {
    var client = client(staff, id);
    client.ifPresent(_ -> requests.done(id, ClientRequests.Kind.CALL));
    return client.isPresent();
  }
}
