package org.alliance.intake.adapter.web;

import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.Coded;
import org.alliance.contracts.values.DeclineReason;
import org.alliance.contracts.values.UsState;
import org.alliance.intake.application.ReviewingReports;
import org.alliance.intake.domain.Report;
import org.alliance.intake.domain.ReportEvent;
import org.alliance.kit.mongo.MongoAggregates;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The triage queue and its decisions.
@RestController
final class TriageController {
  private static final int MOST = 200;

  private final ReviewingReports reviewing;
  private final MongoAggregates<Report, ReportEvent, ?> reports;

  TriageController(ReviewingReports reviewing, MongoAggregates<Report, ReportEvent, ?> reports) {
    this.reviewing = reviewing;
    this.reports = reports;
  }

  enum Verdict implements Coded {
    ACCEPT,
    DECLINE
  }

  /// @param usState where it happened, if the report did not say; for `accept`
  /// @param reasons why it is outside the mandate; for `decline`
  record TriageRequest(
      Verdict decision, @Nullable UsState usState, @Nullable List<DeclineReason> reasons) {}

  @GetMapping("/api/v1/reports")
  List<ReportSummaryView> reports(
      @RequestParam(defaultValue = "needs-review") String state,
      @RequestParam(defaultValue = "50") int limit) {
    var query =
        Query.query(Criteria.where("state.word").is(state)).limit(Math.clamp(limit, 1, MOST));
    return reports.find(query).stream()
        .map(found -> ReportSummaryView.of(new CaseId(found.id()), found.state()))
        .toList();
  }

  @PostMapping("/api/v1/reports/{id}/triage")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void decide(@PathVariable CaseId id, @RequestBody TriageRequest request) {
    var decision =
        switch (request.decision()) {
          case ACCEPT -> reviewing.accept(id, Optional.ofNullable(request.usState()));
          case DECLINE ->
              reviewing.decline(id, Optional.ofNullable(request.reasons()).orElse(List.of()));
        };
    RefusalProblems.check(decision);
  }
}
