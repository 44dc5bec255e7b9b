package org.alliance.intake.adapter.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.referral.ConflictFinding;
import org.alliance.intake.application.conflicts.CheckingConflicts;
import org.alliance.intake.application.conflicts.CheckingConflicts.Checked;
import org.alliance.intake.application.conflicts.ConflictAttempts;
import org.alliance.intake.application.reporting.SubmittingReports;
import org.alliance.intake.application.tokens.ComparingTokens;
import org.alliance.intake.application.tokens.TokenRefusal;
import org.alliance.intake.domain.names.NameLine;
import org.alliance.intake.domain.names.NameList;
import org.alliance.intake.domain.report.AskedFirm;
import org.alliance.intake.domain.report.Report;
import org.alliance.kit.security.Caller;
import org.alliance.kit.web.ApiProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Conflict checks before any name is opened.
@RestController
final class ConflictController {
  private final CheckingConflicts conflicts;
  private final SubmittingReports reports;

  ConflictController(CheckingConflicts conflicts, SubmittingReports reports) {
    this.conflicts = conflicts;
    this.reports = reports;
  }

  /// @param names of the firm's clients and of those it acts against; compared and forgotten
  record ConflictRequest(
      @NotEmpty @Size(max = CheckingConflicts.MOST_NAMES)
          List<@NotNull @Size(max = NameList.LONGEST_NAME) String> names) {
    @Override
    public String toString() {
      return "ConflictRequest[" + names.size() + " names]";
    }
  }

  /// @param comparedWith how many people of the case are known by name
  record ConflictView(OfferId offerId, ConflictFinding finding, int comparedWith) {}

  /// @param caseNumber absent in reports from before there were any
  /// @param firms the firms that are being asked now, with their tries
  /// @param attempts all calls of the last 200 cases of each firm, refused ones too
  record ConflictChecksView(
      CaseId caseId,
      @Nullable CaseNumber caseNumber,
      List<AskedFirmView> firms,
      List<ConflictAttempts.Attempt> attempts) {}

  /// @param begun tries that were counted; more than were answered if some broke off
  record AskedFirmView(OfferId offerId, FirmId firm, int begun, int answered) {
    static AskedFirmView of(AskedFirm firm) {
      return new AskedFirmView(firm.offer(), firm.firm(), firm.checks(), firm.answered());
    }
  }

  @GetMapping("/api/v1/reports/{id}/conflict-checks")
  ConflictChecksView checks(@PathVariable CaseId id) {
    var report = reports.find(id);
    if (report instanceof Report.Absent) {
      throw ApiProblem.notFound("report");
    }
    return new ConflictChecksView(
        id,
        Report.toldOf(report).number().orElse(null),
        Report.askedFirmsOf(report).stream().map(AskedFirmView::of).toList(),
        conflicts.attemptsFor(id));
  }

  @PostMapping("/api/v1/conflict-checks/{offerId}")
  ConflictView check(@PathVariable OfferId offerId, @Valid @RequestBody ConflictRequest request) {
    var firm = Caller.current().firm().orElseThrow(() -> ApiProblem.notFound("offer"));
    if (request.names().stream().noneMatch(NameLine::hasLetters)) {
      throw ApiProblem.badRequest(
          "names-unreadable",
          "No entry of names has a letter. Send the names as they are written.");
    }
    return view(offerId, conflicts.check(offerId, firm, request.names()));
  }

  /// Compares the tokens that the firm keeps, instead of names.
  @PostMapping("/api/v1/conflict-checks/{offerId}/tokens")
  ConflictView checkKept(@PathVariable OfferId offerId) {
    var firm = Caller.current().firm().orElseThrow(() -> ApiProblem.notFound("offer"));
    return view(offerId, conflicts.checkKept(offerId, firm));
  }

  private static ConflictView view(OfferId offerId, Checked checked) {
    return switch (checked) {
      case Checked.Found(var finding, var comparedWith) ->
          new ConflictView(offerId, finding, comparedWith);
      case Checked.Refused(var reason) -> throw RefusalProblems.of(reason);
      case Checked.TokensRefused(var reason) -> throw problem(reason);
    };
  }

  private static ApiProblem problem(TokenRefusal reason) {
    return switch (reason) {
      case TOO_OFTEN ->
          new ApiProblem(
              429,
              reason.code(),
              "Your firm has compared its tokens "
                  + ComparingTokens.MOST_CHECKS_A_DAY
                  + " times today. Send names instead, or go on tomorrow (UTC).");
      case OTHER_RULES ->
          ApiProblem.conflict(
              reason.code(),
              "Names are compared by newer rules than your tokens were made by. Make the tokens anew, or send names.");
      default ->
          ApiProblem.conflict(
              reason.code(),
              "Your firm keeps no tokens. Send them to /api/v1/conflict-tokens, or send names.");
    };
  }
}
