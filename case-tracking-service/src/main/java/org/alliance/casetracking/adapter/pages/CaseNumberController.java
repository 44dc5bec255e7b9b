package org.alliance.casetracking.adapter.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.alliance.casetracking.application.CurrentViewer;
import org.alliance.casetracking.application.ShowingCases;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.kit.web.ApiProblem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Leads from the number of a case, as somebody wrote it, to what the reader may see of the case. A
/// number of no case and one of a case that the reader may not see are answered alike.
@Controller
final class CaseNumberController {
  private final ShowingCases cases;
  private final CurrentViewer viewer;

  CaseNumberController(ShowingCases cases, CurrentViewer viewer) {
    this.cases = cases;
    this.viewer = viewer;
  }

  /// From the form.
  @GetMapping("/case-number")
  Object asked(@RequestParam String number, HttpServletRequest request) {
    return found(number, request);
  }

  /// From a link.
  @GetMapping("/case-number/{number}")
  Object linked(@PathVariable String number, HttpServletRequest request) {
    return found(number, request);
  }

  private Object found(String written, HttpServletRequest request) {
    try {
      return redirect(CaseNumber.read(written), isForPeople(request));
    } catch (IllegalArgumentException mistyped) {
      return mistyped(mistyped, isForPeople(request));
    }
  }

  /// People at a desk read the page of the case, a firm's people what their firm has of it: its
  /// case or its offer. Programs read the API.
  private ResponseEntity<Void> redirect(CaseNumber number, boolean isForPeople) {
    var reader = viewer.get();
    var found = cases.find(number, reader).orElseThrow(() -> ApiProblem.notFound("case"));
    var pages = reader.desks().isEmpty() ? "/firm/cases/" : "/ops/cases/";
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create((isForPeople ? pages : "/api/v1/cases/") + found.caseId().value()))
        .build();
  }

  private static ModelAndView mistyped(IllegalArgumentException mistyped, boolean isForPeople) {
    if (!isForPeople) {
      throw ApiProblem.badRequest("mistyped-case-number", mistyped.getMessage() + ".");
    }
    return new ModelAndView("case-tracking/case-number", HttpStatus.BAD_REQUEST);
  }

  private static boolean isForPeople(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT))
        .filter(accept -> accept.contains(MediaType.TEXT_HTML_VALUE))
        .isPresent();
  }
}
