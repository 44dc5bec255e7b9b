package org.alliance.firm.adapter.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Optional;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.LawyerId;
import org.alliance.contracts.values.client.InstructionSubject;
import org.alliance.contracts.values.engagement.ContactWay;
import org.alliance.firm.adapter.api.SandboxApi.InSandbox;
import org.alliance.firm.application.EngagementList;
import org.alliance.firm.application.WorkingForClients;
import org.alliance.firm.domain.Refusal;
import org.alliance.firm.domain.engagement.InstructionScope;
import org.alliance.firm.domain.engagement.StepKind;
import org.alliance.firm.domain.engagement.WorkLog.Contact;
import org.alliance.firm.domain.engagement.WorkLog.NextStep;
import org.alliance.firm.domain.matter.Matter;
import org.alliance.firm.domain.matter.MatterEvent;
import org.alliance.kit.decision.Decision;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// The client's answers to the firm, contacts with the client, and the next step, over HTTP.
@RestController
class WorkController {
  private final WorkingForClients working;
  private final EngagementList engagements;

  WorkController(WorkingForClients working, EngagementList engagements) {
    this.working = working;
    this.engagements = engagements;
  }

  /// @param agrees whether the client agrees. An agreement is good for one action
  /// @param on the day on which the firm asked
  record ClientAnswerRequest(
      @NotNull InstructionSubject subject, @NotNull Boolean agrees, @NotNull LocalDate on) {}

  /// @param on the day on which the firm reached the client
  /// @param lawyer the member of the team who did
  record ContactRequest(@NotNull ContactWay way, @NotNull LocalDate on, @NotNull LawyerId lawyer) {}

  /// @param due the day by which it has to be done
  record StepRequest(@NotNull StepKind step, @NotNull LocalDate due) {}

  /// @param step that the sender has read
  record DoneRequest(@NotNull StepKind step, @NotNull LocalDate on) {}

  @PostMapping("/api/v1/engagements/{caseId}/answers")
  EngagementView ask(@PathVariable CaseId caseId, @Valid @RequestBody ClientAnswerRequest request) {
    var firm = EngagementController.ownFirm();
    RefusalProblems.check(
        working.ask(caseId, firm, request.subject(), request.agrees(), request.on()));
    return engagement(caseId);
  }

  /// Sent again, it records no second contact.
  @PostMapping("/api/v1/engagements/{caseId}/contacts")
  EngagementView contact(@PathVariable CaseId caseId, @Valid @RequestBody ContactRequest request) {
    var contact = new Contact(request.on(), request.way(), request.lawyer());
    RefusalProblems.check(working.recordContact(caseId, EngagementController.ownFirm(), contact));
    return engagement(caseId);
  }

  @PutMapping("/api/v1/engagements/{caseId}/next-step")
  EngagementView plan(@PathVariable CaseId caseId, @Valid @RequestBody StepRequest request) {
    var firm = EngagementController.ownFirm();
    check(caseId, request.step(), working.planStep(caseId, firm, request.step(), request.due()));
    return engagement(caseId);
  }

  @PostMapping("/api/v1/engagements/{caseId}/next-step/done")
  EngagementView finish(@PathVariable CaseId caseId, @Valid @RequestBody DoneRequest request) {
    var firm = EngagementController.ownFirm();
    check(caseId, request.step(), working.finishStep(caseId, firm, request.step(), request.on()));
    return engagement(caseId);
  }

  private void check(CaseId caseId, StepKind step, Decision<MatterEvent, Refusal> decision) {
    if (decision instanceof Decision.Refused<MatterEvent, Refusal>(var reason)) {
      throw RefusalProblems.of(
          reason, engagements.find(caseId).flatMap(matter -> against(matter, step)));
    }
  }

  private static Optional<InstructionView> against(Matter matter, StepKind step) {
    return Matter.obstacle(
            matter,
            (engagement, facts) ->
                InstructionScope.obstacle(
                    engagement,
                    step,
                    engagement
                        .log()
                        .next()
                        .filter(next -> next.kind() == step)
                        .flatMap(NextStep::asked),
                    facts))
        .map(obstacle ->
            InstructionView.of(
                obstacle, Matter.factsOf(matter, Matter.engagementOf(matter).orElseThrow())));
  }

  private EngagementView engagement(CaseId caseId) {
    var firm = EngagementController.ownFirm();
    return EngagementView.found(
        engagements.find(caseId).filter(matter -> Matter.isOpenTo(matter, firm)),
        this instanceof InSandbox);
  }
}
