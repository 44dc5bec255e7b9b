package org.alliance.intake.adapter.clients;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.intake.application.clientfile.LookingAtOpenings;
import org.alliance.intake.application.reporting.SubmittingReports;
import org.alliance.intake.view.CurrentOpener;
import org.alliance.kit.security.Caller;
import org.alliance.kit.security.Role;
import org.alliance.ui.form.Form;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Leads from a case number to the client's file, or to its trail for somebody who reads only that.
@Controller
final class FindingFilesController {
  private static final int MOST = 200;

  private final SubmittingReports reports;
  private final LookingAtOpenings looking;

  FindingFilesController(SubmittingReports reports, LookingAtOpenings looking) {
    this.reports = reports;
    this.looking = looking;
  }

  @GetMapping("/clients")
  ModelAndView form() {
    return page("", Map.of(), HttpStatus.OK);
  }

  @PostMapping("/clients")
  Object find(@RequestParam(defaultValue = "") String number) {
    return read(number)
        .flatMap(reports::find)
        .<Object>map(id ->
            ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(path(id)))
                .cacheControl(CacheControl.noStore())
                .build())
        .orElseGet(() ->
            page(number, Map.of("number", "clients.not-found"), HttpStatus.UNPROCESSABLE_CONTENT));
  }

  /// Openings of others that nobody has looked at.
  private long waiting() {
    var reader = CurrentOpener.get().staffId();
    return looking.list(MOST).stream()
        .filter(opening -> opening.lookedAt().isEmpty())
        .filter(opening -> !opening.opening().fact().staff().equals(reader))
        .count();
  }

  private static String path(CaseId id) {
    return "/clients/" + id.value() + (Caller.current().is(Role.COORDINATOR) ? "" : "/trail");
  }

  private static Optional<CaseNumber> read(String written) {
    try {
      return Optional.of(CaseNumber.read(written));
    } catch (IllegalArgumentException mistyped) {
      return Optional.empty();
    }
  }

  private ModelAndView page(String number, Map<String, String> errors, HttpStatus status) {
    var model = new HashMap<String, Object>();
    model.put("form", new Form("clients", Map.of("number", List.of(number)), errors));
    var opens = Caller.current().is(Role.COORDINATOR);
    model.put("opens", opens);
    model.put("waiting", opens ? waiting() : 0);
    return new ModelAndView("intake/clients", model, status);
  }
}
