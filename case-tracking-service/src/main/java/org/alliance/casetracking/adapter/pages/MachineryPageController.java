package org.alliance.casetracking.adapter.pages;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alliance.casetracking.adapter.pages.Runbooks.Runbook;
import org.alliance.contracts.ServiceName;
import org.alliance.kit.web.ApiProblem;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Leads to the machinery of each service, and shows the runbooks of all alerts. The state of a
/// service is asked of the service by the browser.
@Controller
final class MachineryPageController {
  private static final Set<ServiceName> EVERY = Set.of(ServiceName.values());

  /// Runbooks of alerts that only some services can raise; every service can raise the others.
  private static final Map<String, Set<ServiceName>> RAISED_BY =
      Map.of(
          "cases-late", Set.of(ServiceName.CASE_TRACKING),
          "cases-without-firm", Set.of(ServiceName.CASE_TRACKING, ServiceName.MATCHING),
          "messages-not-sent", Set.of(ServiceName.NOTIFICATION));

  private final Runbooks runbooks;

  /// One service, with the runbooks of its alerts.
  record ServiceRow(String name, List<Runbook> runbooks) {}

  MachineryPageController(Runbooks runbooks) {
    this.runbooks = runbooks;
  }

  @GetMapping("/ops/machinery")
  String machinery(Model model) {
    model.addAttribute("services", Arrays.stream(ServiceName.values()).map(this::row).toList());
    model.addAttribute("runbooks", runbooks.all());
    return "case-tracking/machinery";
  }

  private ServiceRow row(ServiceName service) {
    return new ServiceRow(
        service.code(),
        runbooks.all().stream()
            .filter(book -> RAISED_BY.getOrDefault(book.name(), EVERY).contains(service))
            .toList());
  }

  @GetMapping("/ops/runbooks/{name}")
  String runbook(@PathVariable String name, Model model) {
    model.addAttribute(
        "runbook", runbooks.find(name).orElseThrow(() -> ApiProblem.notFound("runbook")));
    return "case-tracking/runbook";
  }
}
