package org.alliance.firm.adapter.pages;

import java.util.Optional;
import java.util.regex.Pattern;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.Coded;
import org.alliance.contracts.values.ConnectionId;
import org.alliance.contracts.values.ConnectionStatus;
import org.alliance.contracts.values.InstructionSubject;
import org.alliance.contracts.values.ProviderKind;
import org.alliance.contracts.values.ServiceCategory;
import org.alliance.firm.application.ConnectingServices;
import org.alliance.firm.application.ConnectingServices.Service;
import org.alliance.firm.domain.matter.Connection;
import org.alliance.firm.domain.matter.Matter;
import org.alliance.firm.domain.matter.MatterEvent;
import org.alliance.firm.domain.matter.Refusal;
import org.alliance.kit.decision.Decision;
import org.alliance.kit.web.ApiProblem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// One case that the firm has, and the services of its client.
@Controller
final class EngagementPageController {
  /// A form has an id of its own, so that a form that is sent twice records one service.
  private static final Pattern ONCE = Pattern.compile("[0-9a-f-]{36}");

  private final EngagementPages pages;
  private final ConnectingServices connecting;

  EngagementPageController(EngagementPages pages, ConnectingServices connecting) {
    this.pages = pages;
    this.connecting = connecting;
  }

  @GetMapping("/firm/engagements/{caseId}")
  ModelAndView engagement(@PathVariable CaseId caseId) {
    return FirmPages.page(EngagementPages.PAGE, pages.model(caseId));
  }

  /// @param once of the form
  @PostMapping("/firm/engagements/{caseId}/services")
  Object record(
      @PathVariable CaseId caseId,
      @RequestParam(defaultValue = "") String service,
      @RequestParam(defaultValue = "") String provider,
      @RequestParam(defaultValue = "") String once) {
    var kind = Coded.find(ServiceCategory.class, service);
    var by = Coded.find(ProviderKind.class, provider);
    if (kind.isEmpty() || by.isEmpty()) {
      return FirmPages.refused(EngagementPages.PAGE, pages.model(caseId), "service.choose");
    }
    var id =
        Optional.of(once)
            .filter(text -> ONCE.matcher(text).matches())
            .map(text -> new ConnectionId("c-" + text));
    var decision =
        connecting.connect(
            caseId,
            FirmPages.ownFirm(),
            id,
            new Service(kind.get(), by.get(), ConnectionStatus.REQUESTED));
    return answer(caseId, decision, Optional.empty(), kind.get(), by.get(), "service-recorded");
  }

  @PostMapping("/firm/engagements/{caseId}/services/{connection}")
  Object change(
      @PathVariable CaseId caseId,
      @PathVariable ConnectionId connection,
      @RequestParam(defaultValue = "") String status) {
    var known = connection(caseId, connection);
    var now = Coded.find(ConnectionStatus.class, status);
    if (now.isEmpty()) {
      return FirmPages.refused(EngagementPages.PAGE, pages.model(caseId), "service.choose-state");
    }
    var decision =
        connecting.update(
            caseId,
            FirmPages.ownFirm(),
            connection,
            new Service(known.service(), known.provider(), now.get()));
    return answer(
        caseId,
        decision,
        Optional.of(connection),
        known.service(),
        known.provider(),
        "service-changed");
  }

  private Connection connection(CaseId caseId, ConnectionId id) {
    return Matter.engagementOf(pages.own(caseId)).orElseThrow().connections().stream()
        .filter(connection -> connection.id().equals(id))
        .findFirst()
        .orElseThrow(() -> ApiProblem.notFound("service"));
  }

  private Object answer(
      CaseId caseId,
      Decision<MatterEvent, Refusal> decision,
      Optional<ConnectionId> connection,
      ServiceCategory service,
      ProviderKind provider,
      String done) {
    return decision instanceof Decision.Refused<MatterEvent, Refusal>(var reason)
        ? pages.refused(caseId, reason, against(caseId, reason, connection, service, provider))
        : FirmPages.redirect("/firm/engagements/" + caseId + "?done=" + done + "#services");
  }

  private Optional<InstructionSubject> against(
      CaseId caseId,
      Refusal reason,
      Optional<ConnectionId> connection,
      ServiceCategory service,
      ProviderKind provider) {
    return reason == Refusal.INSTRUCTION_FORBIDS || reason == Refusal.CLIENT_NOT_ASKED
        ? Matter.against(pages.own(caseId), connection, service, provider)
        : Optional.empty();
  }
}
