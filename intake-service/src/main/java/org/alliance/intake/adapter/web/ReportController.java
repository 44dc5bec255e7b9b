package org.alliance.intake.adapter.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.IntakeChannel;
import org.alliance.intake.application.Fault;
import org.alliance.intake.application.Submission;
import org.alliance.intake.application.SubmittingReports;
import org.alliance.intake.domain.Report;
import org.alliance.kit.security.Caller;
import org.alliance.kit.security.Role;
import org.alliance.kit.web.ApiProblem;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// Takes one report, and tells how far it is, nothing more.
@RestController
final class ReportController {
  private final SubmittingReports reports;

  ReportController(SubmittingReports reports) {
    this.reports = reports;
  }

  /// @param links where to ask how far the report is
  record ReportView(CaseId caseId, String status, Map<String, String> links) {}

  record StatusView(String status) {}

  @PostMapping("/api/v1/reports")
  ResponseEntity<?> submit(
      @RequestBody ReportRequest request,
      @RequestHeader(name = "Idempotency-Key", defaultValue = "") String key) {
    var caller = Caller.current();
    return switch (reports.submit(
        request.toDraft(key),
        channelOf(caller),
        caller.organisation(),
        "request-" + UUID.randomUUID())) {
      case Submission.Kept(var id, var report, _) ->
          ResponseEntity.accepted().body(view(id, report));
      case Submission.ReferenceTaken() -> throw RefusalProblems.referenceTaken();
      case Submission.Rejected(var faults) -> ResponseEntity.badRequest().body(problem(faults));
    };
  }

  @GetMapping("/api/v1/reports/{id}/status")
  StatusView status(@PathVariable CaseId id) {
    return new StatusView(publicWord(existing(id)));
  }

  @GetMapping("/api/v1/reports/{id}")
  ReportSummaryView summary(@PathVariable CaseId id) {
    var report = existing(id);
    if (!maySee(Caller.current(), report)) {
      throw ApiProblem.notFound("report");
    }
    return ReportSummaryView.of(id, report);
  }

  /// Who decides sees every report, who sends them those of their own organisation.
  private static boolean maySee(Caller caller, Report report) {
    var own = caller.organisation();
    return caller.is(Role.TRIAGE, Role.COORDINATOR)
        || (own.isPresent() && own.equals(Report.incidentOf(report).sender()));
  }

  private Report existing(CaseId id) {
    var report = reports.find(id);
    if (report instanceof Report.Absent) {
      throw ApiProblem.notFound("report");
    }
    return report;
  }

  private static ReportView view(CaseId id, Report report) {
    return new ReportView(
        id, publicWord(report), Map.of("status", "/api/v1/reports/" + id + "/status"));
  }

  /// What anybody with the id may know.
  private static String publicWord(Report report) {
    return switch (report) {
      case Report.Absent() -> "unknown";
      case Report.Received _, Report.NeedsReview _ -> "being-looked-at";
      case Report.Accepted _ -> "accepted";
      case Report.Declined _ -> "handed-over";
      case Report.Withdrawn _ -> "withdrawn";
    };
  }

  private static IntakeChannel channelOf(Caller caller) {
    return caller.is(Role.PARTNER)
        ? IntakeChannel.PARTNER_API
        : caller.is(Role.HOTLINE) ? IntakeChannel.HOTLINE_DESK : IntakeChannel.WEB_FORM;
  }

  private static ProblemDetail problem(List<Fault> faults) {
    var problem =
        new ApiProblem(
                400,
                "report-incomplete",
                "Nothing was saved. Correct the fields under errors and send the report again.")
            .toDetail();
    problem.setProperty("errors", faults);
    return problem;
  }
}
