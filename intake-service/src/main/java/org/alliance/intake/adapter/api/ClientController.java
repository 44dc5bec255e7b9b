package org.alliance.intake.adapter.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.client.ConsentChange;
import org.alliance.contracts.values.client.ConsentRecipient;
import org.alliance.contracts.values.client.InstructionRule;
import org.alliance.contracts.values.client.InstructionSubject;
import org.alliance.contracts.values.client.WithdrawalReason;
import org.alliance.intake.application.clients.RecordingClientInstructions;
import org.alliance.kit.security.Caller;
import org.alliance.kit.security.Role;
import org.alliance.kit.web.ApiProblem;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Records what a client has said, on the phone or in person.
@RestController
final class ClientController {
  private final RecordingClientInstructions instructions;

  ClientController(RecordingClientInstructions instructions) {
    this.instructions = instructions;
  }

  record WithdrawalRequest(@NotNull WithdrawalReason reason) {}

  /// @param recipient to whom nothing is to be given any more, or something again
  record ConsentRequest(@NotNull ConsentRecipient recipient, @NotNull ConsentChange change) {}

  /// @param rule `ask` binds like `forbid` until somebody has asked
  record InstructionRequest(@NotNull InstructionSubject subject, @NotNull InstructionRule rule) {}

  /// Everything pauses at once: offers that are out are withdrawn, nobody is asked, nothing is
  /// compared. It ends no engagement.
  @PostMapping("/api/v1/reports/{id}/withdrawal")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void withdraw(@PathVariable CaseId id, @Valid @RequestBody WithdrawalRequest request) {
    requireAccess(id, false);
    RefusalProblems.check(instructions.withdraw(id, request.reason()));
  }

  /// On the client's word. The report returns to the state that it was in; consents that were taken
  /// back stay so.
  @PostMapping("/api/v1/reports/{id}/withdrawal/undo")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void undoWithdrawal(@PathVariable CaseId id) {
    RefusalProblems.check(instructions.undoWithdrawal(id));
  }

  /// A consent that is taken back from law firms withdraws the offers that are out; given, firms
  /// are asked.
  @PostMapping("/api/v1/reports/{id}/consents")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void changeConsent(@PathVariable CaseId id, @Valid @RequestBody ConsentRequest request) {
    requireAccess(id, request.change() == ConsentChange.GIVEN);
    RefusalProblems.check(instructions.changeConsent(id, request.recipient(), request.change()));
  }

  /// It replaces an earlier instruction on the same subject and binds whoever holds the case.
  @PostMapping("/api/v1/reports/{id}/instructions")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void instruct(@PathVariable CaseId id, @Valid @RequestBody InstructionRequest request) {
    requireAccess(id, request.rule() == InstructionRule.ALLOW);
    RefusalProblems.check(instructions.instruct(id, request.subject(), request.rule()));
  }

  private void requireAccess(CaseId id, boolean isLoosening) {
    var caller = Caller.current();
    var report = instructions.find(id);
    if (isLoosening
        ? ReportAccess.mayLoosen(caller, report)
        : ReportAccess.mayTighten(caller, report)) {
      return;
    }
    throw isLoosening && caller.is(Role.TRIAGE)
        ? new ApiProblem(
            403,
            "not-yours-to-loosen",
            "Only a coordinator, or the organisation that sent the report, may record that something is allowed. Ask one of them.")
        : ApiProblem.notFound("report");
  }
}
