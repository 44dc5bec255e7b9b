package org.alliance.intake.adapter.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.code.Coded;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.report.DeclineReason;
import org.alliance.intake.application.reviewing.ReportLists;
import org.alliance.intake.application.reviewing.ReportLists.Part;
import org.alliance.intake.application.reviewing.ReportLists.Position;
import org.alliance.intake.application.reviewing.ReviewOutcome;
import org.alliance.intake.application.reviewing.ReviewingReports;
import org.alliance.intake.application.reviewing.StaffId;
import org.alliance.intake.domain.consent.Consent;
import org.alliance.intake.domain.report.ReportStatus;
import org.alliance.kit.security.Caller;
import org.alliance.kit.security.Role;
import org.alliance.kit.web.ApiProblem;
import org.alliance.kit.web.page.Cursor;
import org.alliance.kit.web.page.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Lists of reports, and what triage decides.
@RestController
final class TriageController {
  private final ReviewingReports reviewing;
  private final ReportLists lists;

  TriageController(ReviewingReports reviewing, ReportLists lists) {
    this.reviewing = reviewing;
    this.lists = lists;
  }

  /// The states that reports are listed by.
  enum ListedState implements Coded {
    NEEDS_REVIEW,
    IN_MANDATE,
    DECLINED,
    HANDED_OVER,
    WITHDRAWN,
    LINKED;

    private ReportStatus status() {
      return switch (this) {
        case NEEDS_REVIEW -> ReportStatus.NEEDS_REVIEW;
        case IN_MANDATE -> ReportStatus.IN_MANDATE;
        case DECLINED -> ReportStatus.DECLINED;
        case HANDED_OVER -> ReportStatus.HANDED_OVER;
        case WITHDRAWN -> ReportStatus.WITHDRAWN;
        case LINKED -> ReportStatus.LINKED;
      };
    }
  }

  enum Verdict implements Coded {
    ACCEPT,
    DECLINE
  }

  /// @param usState where it happened, if the report did not say; for `accept`
  /// @param reasons why it is outside the mandate; for `decline`
  record TriageRequest(
      @NotNull Verdict decision,
      @Nullable String usState,
      @Nullable List<@NotNull DeclineReason> reasons) {}

  /// Urgent ones first, then the oldest. A hotline sees those that its own organisation sent.
  ///
  /// @param consent what the client answered when asked whether law firms may be asked
  /// @param after where the page before ended, out of its `Link`
  @GetMapping("/api/v1/reports")
  ResponseEntity<List<ReportSummaryView>> reports(
      @RequestParam(defaultValue = "needs-review") String state,
      @RequestParam(defaultValue = "") String consent,
      @RequestParam(defaultValue = "") String after,
      @RequestParam(defaultValue = "50") int limit) {
    var caller = Caller.current();
    var seesAll = caller.is(Role.TRIAGE, Role.COORDINATOR);
    if (!seesAll && caller.organisation().isEmpty()) {
      return new Page<ReportSummaryView>(List.of(), 0, Optional.empty()).answer();
    }
    var filter =
        new ReportLists.Filter(
            known("state", ListedState.class, state).status(),
            consent.isBlank()
                ? Optional.empty()
                : Optional.of(known("consent", Consent.Answer.class, consent)),
            seesAll ? Optional.empty() : caller.organisation());
    return page(lists.list(filter, position(after), Page.limit(limit))).answer();
  }

  private static Optional<Position> position(String after) {
    return Cursor.read(after, 2)
        .map(end -> new Position(end.key().getFirst(), end.key().getLast()));
  }

  private static Page<ReportSummaryView> page(Part part) {
    return new Page<>(
        part.reports().stream()
            .map(listed -> ReportSummaryView.of(listed.id(), listed.report()))
            .toList(),
        part.total(),
        part.next().map(end -> Cursor.of(end.order(), end.id())));
  }

  private static <T extends Enum<T> & Coded> T known(String name, Class<T> type, String code) {
    return Coded.read(type, code)
        .orElseThrow(() ->
            ApiProblem.badRequest(
                "bad-value", name + " has to be one of " + Coded.codes(type) + "."));
  }

  @PostMapping("/api/v1/reports/{id}/triage")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void decide(@PathVariable CaseId id, @Valid @RequestBody TriageRequest request) {
    var by = new StaffId(Caller.current().staffId().orElseThrow());
    var heldBefore = reviewing.holder(id).isPresent();
    check(reviewing.claim(id, by));
    try {
      check(
          switch (request.decision()) {
            case ACCEPT -> reviewing.accept(id, by, state(request.usState()));
            case DECLINE ->
                reviewing.decline(id, by, Optional.ofNullable(request.reasons()).orElse(List.of()));
          });
    } finally {
      if (!heldBefore) {
        reviewing.release(id, by);
      }
    }
  }

  /// @throws ApiProblem if nothing was done
  private static void check(ReviewOutcome outcome) {
    switch (outcome) {
      case ReviewOutcome.Done() -> {
        // That is what was asked for.
      }
      case ReviewOutcome.Refused(var reason) -> throw RefusalProblems.of(reason);
      case ReviewOutcome.NotHeld(),
          ReviewOutcome.ContactForbidden(),
          ReviewOutcome.NothingAsked() ->
          throw ApiProblem.conflict(
              "claimed-by-another",
              "Somebody else is deciding this report now. Wait until it is decided or free again.");
    }
  }

  private static Optional<UsState> state(@Nullable String written) {
    if (written == null || written.isBlank()) {
      return Optional.empty();
    }
    var found = UsState.find(written.strip().toUpperCase(Locale.ROOT));
    if (found.isEmpty()) {
      throw ApiProblem.badRequest(
          "unknown-state", "usState has to be a two-letter USPS code, such as CA.");
    }
    return found;
  }
}
