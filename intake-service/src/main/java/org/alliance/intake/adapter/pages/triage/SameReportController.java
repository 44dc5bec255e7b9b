package org.alliance.intake.adapter.pages.triage;

import java.net.URI;
import java.util.HashMap;
import org.alliance.contracts.values.CaseId;
import org.alliance.intake.application.forgetting.Staffer;
import org.alliance.intake.application.linking.ComparingReports;
import org.alliance.intake.application.reviewing.ReviewOutcome;
import org.alliance.intake.domain.access.Reader;
import org.alliance.kit.web.ApiProblem;
import org.alliance.kit.security.Caller;
import org.alliance.kit.security.Role;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Two reports that tell most likely of the same incident, side by side. A person says whether they
/// do, or removes the link.
@Controller
final class SameReportController {
  private static final String PAGE = "/triage/{case}/same/{other}";

  private final ComparingReports comparing;

  SameReportController(ComparingReports comparing) {
    this.comparing = comparing;
  }

  @GetMapping(PAGE)
  ModelAndView show(@PathVariable("case") CaseId id, @PathVariable("other") CaseId other) {
    return page(id, other, HttpStatus.OK, "");
  }

  @PostMapping(PAGE)
  Object answer(
      @PathVariable("case") CaseId id,
      @PathVariable("other") CaseId other,
      @RequestParam(name = "do", defaultValue = "") String button) {
    var outcome =
        switch (button) {
          case "same" -> comparing.same(id, other, staffer());
          case "different" -> comparing.different(id, other, staffer());
          default -> throw ApiProblem.badRequest("bad-value", "Use a button of the page.");
        };
    return switch (outcome) {
      case ReviewOutcome.Done() ->
          ResponseEntity.status(HttpStatus.SEE_OTHER)
              .location(URI.create("/triage/" + id.value() + "?done=compared-" + button))
              .cacheControl(CacheControl.noStore())
              .build();
      case ReviewOutcome.Refused(var reason) -> page(id, other, HttpStatus.CONFLICT, reason.code());
      case ReviewOutcome.NotHeld(),
          ReviewOutcome.ContactForbidden(),
          ReviewOutcome.NothingAsked() ->
          page(id, other, HttpStatus.CONFLICT, "not-held");
    };
  }

  private ModelAndView page(CaseId id, CaseId other, HttpStatus status, String refused) {
    var pair =
        comparing.find(id, other).orElseThrow(() -> ApiProblem.notFound("link"));
    var model = new HashMap<String, Object>();
    model.put("pair", PairView.of(pair));
    model.put("refused", refused.isEmpty() ? "" : "triage.same.refused." + refused);
    return new ModelAndView("intake/triage-same", model, status);
  }

  private static Staffer staffer() {
    var caller = Caller.current();
    var role = caller.is(Role.TRIAGE) ? Reader.TRIAGE : Reader.COORDINATOR;
    return new Staffer(caller.staffId().orElseThrow(), role.code(), "");
  }
}
