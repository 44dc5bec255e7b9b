package org.alliance.intake.adapter.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.report.IntakeChannel;
import org.alliance.intake.application.reading.Fault;
import org.alliance.intake.application.reporting.Origin;
import org.alliance.intake.application.reporting.Submission;
import org.alliance.intake.application.reporting.SubmittingReports;
import org.alliance.intake.domain.question.Questions;
import org.alliance.intake.domain.report.Report;
import org.alliance.kit.security.Caller;
import org.alliance.kit.security.Role;
import org.alliance.kit.web.ApiProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// Takes one report, and tells how far it is, nothing more.
@RestController
final class ReportController {
  private static final Role[] SENDERS = {
    Role.PARTNER, Role.HOTLINE, Role.TRIAGE, Role.COORDINATOR, Role.OPS
  };

  private final SubmittingReports reports;
  private final JsonMapper json;

  ReportController(SubmittingReports reports, JsonMapper json) {
    this.reports = reports;
    this.json = json;
  }

  /// @param caseNumber the number to say over the phone; absent in reports from before there were
  ///   any
  /// @param links where to ask how far the report is
  /// @param amended whether the report was known under this reference and this is another version
  /// @param amendment which one it is, from 1
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ReportView(
      CaseId caseId,
      @Nullable CaseNumber caseNumber,
      String status,
      Map<String, String> links,
      @Nullable Boolean amended,
      @Nullable Integer amendment) {}

  record StatusView(String status) {}

  @PostMapping("/api/v1/reports")
  ResponseEntity<?> submit(
      @Valid @RequestBody ReportRequest request,
      @RequestHeader(name = "Idempotency-Key", defaultValue = "") String key) {
    if (key.length() > Questions.LONGEST_FIELD) {
      throw ApiProblem.badRequest(
          "too-long",
          "The Idempotency-Key may have up to " + Questions.LONGEST_FIELD + " characters.");
    }
    return switch (reports.submit(request.toAnswers(json), origin(Caller.current(), key.strip()))) {
      case Submission.Kept kept -> ResponseEntity.accepted().body(view(kept));
      case Submission.ReferenceTaken() -> throw RefusalProblems.referenceTaken();
      case Submission.Rejected(var faults) -> ResponseEntity.badRequest().body(problem(faults));
    };
  }

  /// A stranger's references name nothing: two of them may call their reports the same.
  private static Origin origin(Caller caller, String key) {
    var via = "request-" + UUID.randomUUID();
    return caller.is(SENDERS)
        ? Origin.staff(channelOf(caller), caller.organisation(), key, via)
        : Origin.stranger(key, via);
  }

  @GetMapping("/api/v1/reports/{id}/status")
  StatusView status(@PathVariable CaseId id) {
    return new StatusView(publicStatus(existing(id)));
  }

  @GetMapping("/api/v1/reports/{id}")
  ReportSummaryView summary(@PathVariable CaseId id) {
    var report = existing(id);
    if (!ReportAccess.maySee(Caller.current(), report)) {
      throw ApiProblem.notFound("report");
    }
    return ReportSummaryView.of(id, report);
  }

  private Report existing(CaseId id) {
    var report = reports.find(id);
    if (report instanceof Report.Absent) {
      throw ApiProblem.notFound("report");
    }
    return report;
  }

  private static ReportView view(Submission.Kept kept) {
    return new ReportView(
        kept.id(),
        kept.number().orElse(null),
        publicStatus(kept.report()),
        links(kept.id()),
        kept.isAmendment() ? true : null,
        kept.isAmendment() ? kept.amendment() : null);
  }

  static Map<String, String> links(CaseId id) {
    return Map.of("status", "/api/v1/reports/" + id + "/status");
  }

  /// The one word that anybody with the id may know.
  static String publicStatus(Report report) {
    return switch (report) {
      case Report.Absent() -> "unknown";
      // Whether another report tells of the same is nobody's business but the Alliance's.
      case Report.Received _, Report.NeedsReview _, Report.Linked _ -> "being-looked-at";
      case Report.Accepted _ -> "accepted";
      case Report.Declined _ -> "outside-mandate";
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
