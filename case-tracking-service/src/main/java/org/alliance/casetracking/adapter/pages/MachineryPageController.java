package org.alliance.casetracking.adapter.pages;

import java.util.Arrays;
import org.alliance.contracts.ServiceName;
import org.alliance.contracts.values.Coded;
import org.alliance.kit.web.ApiProblem;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Leads to the machinery of each service, and shows the runbooks of all alerts. The state of a
/// service is asked of the service by the browser.
@Controller
final class MachineryPageController {
  private final Runbooks runbooks;

  MachineryPageController(Runbooks runbooks) {
    this.runbooks = runbooks;
  }

  @GetMapping("/ops/machinery")
  String machinery(Model model) {
    model.addAttribute("services", Arrays.stream(ServiceName.values()).map(Coded::code).toList());
    model.addAttribute("runbooks", runbooks.all());
    return "case-tracking/machinery";
  }

  @GetMapping("/ops/runbooks/{name}")
  String runbook(@PathVariable String name, Model model) {
    model.addAttribute(
        "runbook", runbooks.find(name).orElseThrow(() -> ApiProblem.notFound("runbook")));
    return "case-tracking/runbook";
  }
}
