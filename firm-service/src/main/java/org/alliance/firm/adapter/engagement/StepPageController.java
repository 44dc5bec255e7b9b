package org.alliance.firm.adapter.engagement;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.code.Coded;
import org.alliance.firm.application.WorkingForClients;
import org.alliance.firm.domain.Refusal;
import org.alliance.firm.domain.engagement.InstructionScope;
import org.alliance.firm.domain.engagement.InstructionScope.Obstacle;
import org.alliance.firm.domain.engagement.StepKind;
import org.alliance.firm.domain.engagement.WorkLog.NextStep;
import org.alliance.firm.domain.matter.Matter;
import org.alliance.firm.domain.matter.MatterEvent;
import org.alliance.firm.view.FirmPages;
import org.alliance.kit.decision.Decision;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The next step of the work for a client.
@Controller
final class StepPageController {
  private final EngagementPages pages;
  private final WorkingForClients working;
  private final AskingFirst asking;

  StepPageController(EngagementPages pages, WorkingForClients working, AskingFirst asking) {
    this.pages = pages;
    this.working = working;
    this.asking = asking;
  }

  @PostMapping("/firm/engagements/{caseId}/step")
  Object plan(
      @PathVariable CaseId caseId,
      @RequestParam(defaultValue = "") String step,
      HttpServletRequest request) {
    var kind = Coded.find(StepKind.class, step);
    var due = FormFields.day(request, "due");
    if (kind.isEmpty() || due.isEmpty()) {
      return FirmPages.refused(EngagementPages.PAGE, pages.model(caseId), "step.choose");
    }
    return asking.act(
        caseId,
        request,
        () -> obstacle(caseId, kind.get()),
        () -> working.planStep(caseId, FirmPages.ownFirm(), kind.get(), due.get()),
        "step-planned");
  }

  /// @param step that the person has read
  @PostMapping("/firm/engagements/{caseId}/step/done")
  Object finish(
      @PathVariable CaseId caseId,
      @RequestParam(defaultValue = "") String step,
      HttpServletRequest request) {
    var kind = Coded.find(StepKind.class, step);
    var on = FormFields.day(request, "on");
    if (kind.isEmpty() || on.isEmpty()) {
      return FirmPages.refused(EngagementPages.PAGE, pages.model(caseId), "step.choose-day");
    }
    return asking.act(
        caseId,
        request,
        () -> obstacle(caseId, kind.get()),
        () -> working.finishStep(caseId, FirmPages.ownFirm(), kind.get(), on.get()),
        "step-done");
  }

  @PostMapping("/firm/engagements/{caseId}/step/drop")
  Object drop(@PathVariable CaseId caseId) {
    return working.dropStep(caseId, FirmPages.ownFirm())
            instanceof Decision.Refused<MatterEvent, Refusal>(var reason)
        ? pages.refused(caseId, reason, Optional.empty())
        : pages.back(caseId, "step-dropped");
  }

  private Optional<Obstacle> obstacle(CaseId caseId, StepKind kind) {
    return pages
        .find(caseId)
        .flatMap(matter ->
            Matter.obstacle(
                matter,
                (engagement, facts) ->
                    InstructionScope.obstacle(
                        engagement,
                        kind,
                        engagement
                            .log()
                            .next()
                            .filter(next -> next.kind() == kind)
                            .flatMap(NextStep::asked),
                        facts)));
  }
}
