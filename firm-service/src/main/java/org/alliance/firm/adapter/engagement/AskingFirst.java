package org.alliance.firm.adapter.engagement;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.alliance.contracts.values.CaseId;
import org.alliance.firm.application.WorkingForClients;
import org.alliance.firm.domain.Refusal;
import org.alliance.firm.domain.engagement.InstructionScope.Obstacle;
import org.alliance.firm.domain.matter.Matter;
import org.alliance.firm.domain.matter.MatterEvent;
import org.alliance.firm.view.FirmPages;
import org.alliance.firm.view.InstructionLine;
import org.alliance.kit.decision.Decision;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// Carries out an action of a firm on its client's behalf. If the client has to be asked first, the
/// page asks for the answer, and sends the same action again with it.
@Component
final class AskingFirst {
  private static final Set<String> ANSWER = Set.of("asked", "askedOn");
  private final EngagementPages pages;
  private final WorkingForClients working;
  private final Clock clock;

  AskingFirst(EngagementPages pages, WorkingForClients working, Clock clock) {
    this.pages = pages;
    this.working = working;
    this.clock = clock;
  }

  /// The question that a page asks.
  ///
  /// @param to where the form goes
  /// @param fields of the action, to be sent again
  record Question(String to, Map<String, String> fields, InstructionLine about) {}

  /// @param obstacle the client's word that stands against the action now
  /// @param done the code of the banner
  Object act(
      CaseId caseId,
      HttpServletRequest request,
      Supplier<Optional<Obstacle>> obstacle,
      Supplier<Decision<MatterEvent, Refusal>> action,
      String done) {
    var subject = obstacle.get().map(Obstacle::subject);
    var answer = FormFields.asked(request);
    if (subject.isPresent() && answer.isPresent()) {
      var on = FormFields.dayIfTold(request, "askedOn").orElseGet(this::today);
      var asked = working.ask(caseId, FirmPages.ownFirm(), subject.get(), answer.get(), on);
      if (asked instanceof Decision.Refused<MatterEvent, Refusal>(var reason)) {
        return refused(caseId, request, reason, obstacle.get());
      }
      if (!answer.get()) {
        return pages.back(caseId, "client-said-no");
      }
    }
    return action.get() instanceof Decision.Refused<MatterEvent, Refusal>(var reason)
        ? refused(caseId, request, reason, obstacle.get())
        : pages.back(caseId, done);
  }

  private ModelAndView refused(
      CaseId caseId, HttpServletRequest request, Refusal reason, Optional<Obstacle> obstacle) {
    var against = obstacle.filter(found -> found.refusal() == reason);
    var page = pages.refused(caseId, reason, against);
    against
        .filter(found -> mayBeAsked(found.refusal()))
        .ifPresent(found -> page.addObject("question", question(caseId, request, found)));
    return page;
  }

  private static boolean mayBeAsked(Refusal refusal) {
    return refusal == Refusal.CLIENT_NOT_ASKED || refusal == Refusal.CLIENT_SAID_NO;
  }

  private Question question(CaseId caseId, HttpServletRequest request, Obstacle obstacle) {
    var fields = new LinkedHashMap<String, String>();
    request
        .getParameterMap()
        .forEach((name, values) -> {
          if (!ANSWER.contains(name)) {
            fields.put(name, values[0]);
          }
        });
    var matter = pages.own(caseId);
    var facts = Matter.factsOf(matter, Matter.engagementOf(matter).orElseThrow());
    return new Question(request.getRequestURI(), fields, InstructionLine.of(obstacle, facts));
  }

  private LocalDate today() {
    return clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
  }
}
