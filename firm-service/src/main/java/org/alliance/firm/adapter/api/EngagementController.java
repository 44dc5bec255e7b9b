package org.alliance.firm.adapter.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LawyerId;
import org.alliance.contracts.values.engagement.EngagementEnding;
import org.alliance.contracts.values.engagement.EngagementOutcome;
import org.alliance.contracts.values.engagement.HandBackReason;
import org.alliance.contracts.values.engagement.TeamRole;
import org.alliance.firm.adapter.api.SandboxApi.InSandbox;
import org.alliance.firm.application.EndingEngagements;
import org.alliance.firm.application.EngagementList;
import org.alliance.firm.application.StaffingTeams;
import org.alliance.firm.domain.engagement.Engagement;
import org.alliance.firm.domain.engagement.Team;
import org.alliance.firm.domain.engagement.WorkLog.Closing;
import org.alliance.firm.domain.matter.Matter;
import org.alliance.firm.domain.matter.MatterStatus;
import org.alliance.firm.view.ListFilters;
import org.alliance.kit.security.Caller;
import org.alliance.kit.security.Role;
import org.alliance.kit.web.ApiProblem;
import org.alliance.kit.web.page.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Engagements over HTTP.
@RestController
class EngagementController {
  private final StaffingTeams staffing;
  private final EndingEngagements ending;
  private final EngagementList engagements;

  EngagementController(
      StaffingTeams staffing, EndingEngagements ending, EngagementList engagements) {
    this.staffing = staffing;
    this.ending = ending;
    this.engagements = engagements;
  }

  record MemberRequest(@NotNull LawyerId lawyer, @NotNull TeamRole role) {}

  /// @param walled lawyers of the firm who may learn nothing of the case; if left out, the walls
  ///   stay as they are
  record TeamRequest(
      @NotEmpty @Size(max = 50) List<@NotNull @Valid MemberRequest> members,
      boolean interpreterArranged,
      @Size(max = 1_500) @Nullable List<@NotNull LawyerId> walled) {}

  /// @param reason to hand the case back
  /// @param outcomes the results of the work
  /// @param outcomesMayBeTold whether the client agrees that the Alliance hears of the outcomes
  record EndRequest(
      @NotNull EngagementEnding ending,
      @Nullable HandBackReason reason,
      @Nullable @Size(max = 20) List<@NotNull EngagementOutcome> outcomes,
      @Nullable Boolean outcomesMayBeTold) {
    Closing closing() {
      return new Closing(
          Optional.ofNullable(reason).filter(_ -> ending == EngagementEnding.HANDED_BACK),
          outcomes == null ? List.of() : outcomes,
          Boolean.TRUE.equals(outcomesMayBeTold));
    }
  }

  @GetMapping("/api/v1/engagements/{caseId}")
  EngagementView engagement(@PathVariable CaseId caseId) {
    return EngagementView.found(
        engagements.find(caseId).filter(EngagementController::isOpenToCaller),
        this instanceof InSandbox);
  }

  private static boolean isOpenToCaller(Matter matter) {
    var caller = Caller.current();
    return caller.is(Role.COORDINATOR)
        || caller
            .firm()
            .filter(caller::worksAt)
            .filter(firm -> Matter.isOpenTo(matter, firm))
            .isPresent();
  }

  /// Engagements, urgent first, then the oldest. A coordinator sees those of all firms. Others see
  /// those of their own firm, without the cases that it handed back or that the client took away.
  ///
  /// @param state of the engagements; `assigned` if neither `state` nor `number` is sent
  /// @param number of the case, as a person writes it
  @GetMapping("/api/v1/engagements")
  ResponseEntity<List<EngagementView>> engagements(
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String number,
      @RequestParam(defaultValue = "") String after,
      @RequestParam(defaultValue = "100") int limit) {
    var wanted = ListFilters.caseNumber(number);
    var status =
        ListFilters.state(
            state, MatterStatus.class, MatterStatus::isEngagement, MatterStatus.ASSIGNED, wanted);
    var firm =
        Caller.current().is(Role.COORDINATOR) ? Optional.<FirmId>empty() : Optional.of(ownFirm());
    return ListFilters.of(
        engagements
            .engagements(
                new EngagementList.Filter(status, firm, wanted),
                ListFilters.key(after, EngagementList.KEY_PARTS),
                Page.limit(limit))
            .map(matter -> EngagementView.of(matter, this instanceof InSandbox)));
  }

  @PutMapping("/api/v1/engagements/{caseId}/team")
  EngagementView staff(@PathVariable CaseId caseId, @Valid @RequestBody TeamRequest request) {
    var members =
        request.members().stream()
            .map(member -> new Team.Member(member.lawyer(), member.role()))
            .toList();
    var walled = request.walled() == null ? staffing.walledOf(caseId) : request.walled();
    RefusalProblems.check(
        staffing.staff(
            caseId,
            ownFirm(),
            new StaffingTeams.Staffing(members, request.interpreterArranged(), walled)));
    return engagement(caseId);
  }

  /// Answers the firm also if it may not see the engagement from now on.
  @PostMapping("/api/v1/engagements/{caseId}/end")
  EngagementView end(@PathVariable CaseId caseId, @Valid @RequestBody EndRequest request) {
    var firm = ownFirm();
    RefusalProblems.check(ending.end(caseId, firm, request.ending(), request.closing()));
    return EngagementView.found(
        engagements
            .find(caseId)
            .filter(matter ->
                Matter.engagementOf(matter).map(Engagement::firm).filter(firm::equals).isPresent()),
        this instanceof InSandbox);
  }

  /// @throws ApiProblem 404 if the caller works at no firm: no case is theirs then
  static FirmId ownFirm() {
    return Caller.current().firm().orElseThrow(() -> ApiProblem.notFound("case"));
  }
}
