package org.alliance.firm.adapter.engagement;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.BiFunction;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.ConnectionId;
import org.alliance.contracts.values.code.Coded;
import org.alliance.contracts.values.engagement.ConnectionStatus;
import org.alliance.contracts.values.engagement.ProviderKind;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.firm.application.ConnectingServices;
import org.alliance.firm.application.ConnectingServices.Service;
import org.alliance.firm.domain.client.CaseFacts;
import org.alliance.firm.domain.engagement.Connection;
import org.alliance.firm.domain.engagement.Engagement;
import org.alliance.firm.domain.engagement.InstructionScope;
import org.alliance.firm.domain.engagement.InstructionScope.Obstacle;
import org.alliance.firm.domain.matter.Matter;
import org.alliance.firm.view.FirmPages;
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
  /// The longest name of a provider, in characters.
  private static final int LONGEST_NAME = 120;

  private final EngagementPages pages;
  private final ConnectingServices connecting;
  private final AskingFirst asking;

  EngagementPageController(
      EngagementPages pages, ConnectingServices connecting, AskingFirst asking) {
    this.pages = pages;
    this.connecting = connecting;
    this.asking = asking;
  }

  @GetMapping("/firm/engagements/{caseId}")
  ModelAndView engagement(@PathVariable CaseId caseId) {
    return FirmPages.page(EngagementPages.PAGE, pages.model(caseId));
  }

  /// @param named the name of the provider
  @PostMapping("/firm/engagements/{caseId}/services")
  Object record(
      @PathVariable CaseId caseId,
      @RequestParam(defaultValue = "") String service,
      @RequestParam(defaultValue = "") String provider,
      @RequestParam(defaultValue = "") String named,
      HttpServletRequest request) {
    var kind = Coded.find(ServiceCategory.class, service);
    var by = Coded.find(ProviderKind.class, provider);
    var name = name(named);
    if (kind.isEmpty() || by.isEmpty() || (name.isEmpty() && by.get() != ProviderKind.FIRM)) {
      return FirmPages.refused(EngagementPages.PAGE, pages.model(caseId), "service.choose");
    }
    var id = FormFields.once(request).map(text -> new ConnectionId("c-" + text));
    var wanted =
        new Service(
            kind.get(),
            by.get(),
            ConnectionStatus.REQUESTED,
            name,
            FormFields.dayIfTold(request, "on"));
    return asking.act(
        caseId,
        request,
        () ->
            obstacle(
                caseId,
                (engagement, facts) ->
                    InstructionScope.obstacle(engagement, kind.get(), by.get(), facts)),
        () -> connecting.connect(caseId, FirmPages.ownFirm(), id, wanted),
        "service-recorded");
  }

  @PostMapping("/firm/engagements/{caseId}/services/{connection}")
  Object change(
      @PathVariable CaseId caseId,
      @PathVariable ConnectionId connection,
      @RequestParam(defaultValue = "") String status,
      HttpServletRequest request) {
    var known = connection(caseId, connection);
    var now = Coded.find(ConnectionStatus.class, status);
    if (now.isEmpty()) {
      return FirmPages.refused(EngagementPages.PAGE, pages.model(caseId), "service.choose-state");
    }
    var wanted =
        new Service(
            known.service(),
            known.provider(),
            now.get(),
            Optional.empty(),
            FormFields.dayIfTold(request, "on"));
    return asking.act(
        caseId,
        request,
        () ->
            obstacle(
                caseId,
                (engagement, facts) ->
                    engagement
                        .find(connection)
                        .flatMap(found -> InstructionScope.obstacle(engagement, found, facts))),
        () -> connecting.update(caseId, FirmPages.ownFirm(), connection, wanted),
        "service-changed");
  }

  private static Optional<String> name(String written) {
    return Optional.of(written.strip().replaceAll("\\p{Cntrl}", " "))
        .filter(text -> !text.isBlank())
        .map(text -> text.substring(0, Math.min(text.length(), LONGEST_NAME)));
  }

  private Connection connection(CaseId caseId, ConnectionId id) {
    return Matter.engagementOf(pages.own(caseId))
        .flatMap(engagement -> engagement.find(id))
        .orElseThrow(() -> ApiProblem.notFound("service"));
  }

  private Optional<Obstacle> obstacle(
      CaseId caseId, BiFunction<Engagement, CaseFacts, Optional<Obstacle>> of) {
    return pages.find(caseId).flatMap(matter -> Matter.obstacle(matter, of));
  }
}
