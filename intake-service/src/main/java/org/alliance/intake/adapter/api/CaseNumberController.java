package org.alliance.intake.adapter.api;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.intake.application.reporting.SubmittingReports;
import org.alliance.kit.security.Caller;
import org.alliance.kit.web.ApiProblem;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/// Case numbers that somebody says over the phone or types. For everybody a number opens nothing,
/// and the answer is the same whether a report has it. Staff find the report that they may handle.
@Controller
final class CaseNumberController {
  private static final String WHAT_TO_DO =
      "A case number alone shows nothing about a report. To see the status, send the caseId that was answered with the report to /api/v1/reports/{caseId}/status.";

  private final SubmittingReports reports;
  private final JsonMapper json;

  CaseNumberController(SubmittingReports reports, JsonMapper json) {
    this.reports = reports;
    this.json = json;
  }

  /// @param caseNumber in its one written form
  /// @param detail what to do to see the status
  record NeutralView(CaseNumber caseNumber, String detail) {}

  /// @param status the word that anybody with the id may know
  /// @param links what may be asked about the report by its id
  record FoundView(
      CaseId caseId, CaseNumber caseNumber, String status, Map<String, String> links) {}

  /// A page for a browser and JSON for anything else.
  @GetMapping("/case-number/{number}")
  Object neutral(
      @PathVariable String number,
      @RequestHeader(name = "Accept", defaultValue = "") String accept) {
    var isBrowser = accept.contains(MediaType.TEXT_HTML_VALUE);
    try {
      var read = read(number);
      return isBrowser
          ? page(HttpStatus.OK, "case-number.text")
          : ResponseEntity.ok()
              .contentType(MediaType.APPLICATION_JSON)
              .cacheControl(CacheControl.noStore())
              .body(body(new NeutralView(read, WHAT_TO_DO)));
    } catch (ApiProblem mistyped) {
      if (isBrowser) {
        return page(HttpStatus.valueOf(mistyped.status()), "case-number.mistyped");
      }
      throw mistyped;
    }
  }

  private Resource body(NeutralView view) {
    return new ByteArrayResource(json.writeValueAsString(view).getBytes(StandardCharsets.UTF_8));
  }

  private static ModelAndView page(HttpStatus status, String text) {
    return new ModelAndView("intake/case-number", Map.of("text", text), status);
  }

  /// For whoever may pause the report: a client who calls knows the number and not the id.
  @GetMapping("/api/v1/reports/by-number/{number}")
  @ResponseBody
  FoundView find(@PathVariable String number) {
    var read = read(number);
    var id = reports.find(read).orElseThrow(CaseNumberController::notFound);
    var report = reports.find(id);
    if (!ReportAccess.mayTighten(Caller.current(), report)) {
      throw notFound();
    }
    return new FoundView(
        id, read, ReportController.publicStatus(report), ReportController.links(id));
  }

  private static ApiProblem notFound() {
    return new ApiProblem(
        404,
        "not-found",
        "There is no report with this case number, or it is not yours to see. Read the number again.");
  }

  /// Reads a case number as people write it.
  ///
  /// @throws ApiProblem 400 that asks to read the number again
  private static CaseNumber read(String written) {
    try {
      return CaseNumber.read(written);
    } catch (IllegalArgumentException mistyped) {
      throw ApiProblem.badRequest("mistyped-case-number", mistyped.getMessage() + ".");
    }
  }
}
