package org.alliance.firm.adapter;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.alliance.contracts.events.TeamStaffed.Member;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.ConnectionId;
import org.alliance.contracts.values.ConnectionStatus;
import org.alliance.contracts.values.EngagementEnding;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LawyerId;
import org.alliance.contracts.values.ProviderKind;
import org.alliance.contracts.values.ServiceCategory;
import org.alliance.contracts.values.TeamRole;
import org.alliance.firm.application.Staffing;
import org.alliance.firm.domain.InstructionScope;
import org.alliance.firm.domain.Matter;
import org.alliance.firm.domain.MatterCommand;
import org.alliance.firm.domain.MatterCommand.Connect;
import org.alliance.firm.domain.MatterCommand.ConnectOnce;
import org.alliance.firm.domain.MatterCommand.End;
import org.alliance.firm.domain.MatterEvent;
import org.alliance.firm.domain.Refusal;
import org.alliance.kit.aggregate.Handling;
import org.alliance.kit.decision.Decision;
import org.alliance.kit.security.Caller;
import org.alliance.kit.security.Role;
import org.alliance.kit.web.ApiProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What a firm does for a client that it has.
@RestController
final class EngagementController {
  private static final Set<String> STATES =
      new TreeSet<>(Set.of("assigned", "staffed", "active", "ended"));

  private final Staffing staffing;
  private final Handling<Matter, MatterCommand, MatterEvent, Refusal> matters;
  private final MatterLists lists;

  EngagementController(
      Staffing staffing,
      Handling<Matter, MatterCommand, MatterEvent, Refusal> matters,
      MatterLists lists) {
    this.lists = lists;
    this.staffing = staffing;
    this.matters = matters;
  }

  record MemberRequest(@NotNull LawyerId lawyer, @NotNull TeamRole role) {}

  record TeamRequest(
      @NotEmpty @Size(max = 50) List<@NotNull @Valid MemberRequest> members,
      boolean interpreterArranged) {}

  /// @param connectionId left out for a new connection
  record ServiceRequest(
      @Nullable ConnectionId connectionId,
      @NotNull ServiceCategory service,
      @NotNull ProviderKind provider,
      @NotNull ConnectionStatus status) {}

  record EndRequest(@NotNull EngagementEnding ending) {}

  @GetMapping("/api/v1/engagements/{caseId}")
  EngagementView engagement(@PathVariable CaseId caseId) {
    return Optional.of(matters.stateOf(caseId.value()))
        .filter(EngagementController::isOpen)
        .flatMap(EngagementView::of)
        .orElseThrow(() -> ApiProblem.notFound("engagement"));
  }

  private static boolean isOpen(Matter matter) {
    var caller = Caller.current();
    return caller.is(Role.COORDINATOR)
        || caller
            .firm()
            .filter(caller::worksAt)
            .filter(firm -> Matter.isOpenTo(matter, firm))
            .isPresent();
  }

  /// The engagements in one state, urgent first, then the oldest: of all firms for a coordinator,
  /// of their own firm for its people, but none that it has handed back or that the client has
  /// left.
  @GetMapping("/api/v1/engagements")
  ResponseEntity<List<EngagementView>> engagements(
      @RequestParam(defaultValue = "assigned") String state,
      @RequestParam(defaultValue = "") String after,
      @RequestParam(defaultValue = "100") int limit) {
    if (!STATES.contains(state)) {
      throw ApiProblem.badRequest("bad-value", "At state: one of " + STATES + ".");
    }
    var firm =
        Caller.current().is(Role.COORDINATOR) ? Optional.<FirmId>empty() : Optional.of(ownFirm());
    return lists
        .engagements(state, firm, after, limit)
        .map(matter -> EngagementView.of(matter).orElseThrow())
        .answer();
  }

  @PutMapping("/api/v1/engagements/{caseId}/team")
  EngagementView staff(@PathVariable CaseId caseId, @Valid @RequestBody TeamRequest request) {
    if (request.members().stream().noneMatch(member -> member.role() == TeamRole.LEAD_COUNSEL)) {
      throw ApiProblem.badRequest(
          "lead-counsel-missing", "A team needs a member with the role lead-counsel.");
    }
    var lawyers = request.members().stream().map(MemberRequest::lawyer).toList();
    if (Set.copyOf(lawyers).size() < lawyers.size()) {
      throw ApiProblem.badRequest("bad-value", "At members: name each lawyer once.");
    }
    var members =
        request.members().stream()
            .map(member -> new Member(member.lawyer(), member.role()))
            .toList();
    var decision = staffing.staff(caseId, ownFirm(), members, request.interpreterArranged());
    checked(
        decision.orElseThrow(() ->
            ApiProblem.badRequest(
                "not-our-lawyer",
                "Every member has to be a lawyer of the firm. Read the firm to see their ids.")));
    return engagement(caseId);
  }

  /// @param key names a new connection, so that sending it again is harmless; one that is there
  ///   already has its own name
  @PostMapping("/api/v1/engagements/{caseId}/services")
  EngagementView connect(
      @PathVariable CaseId caseId,
      @Valid @RequestBody ServiceRequest request,
      @RequestHeader(name = "Idempotency-Key", defaultValue = "") String key) {
    var firm = ownFirm();
    var command =
        ConnectionNames.of(caseId, firm, key)
            .filter(_ -> request.connectionId() == null)
            .map(name -> once(firm, name, request))
            .orElseGet(() -> connect(firm, request));
    if (matters.handle(caseId.value(), command)
        instanceof Decision.Refused<MatterEvent, Refusal>(var reason)) {
      throw RefusalProblems.of(reason, instruction(caseId, request));
    }
    return engagement(caseId);
  }

  /// What the client has said about the service; about that of the connection, if there is one.
  private Optional<InstructionView> instruction(CaseId caseId, ServiceRequest request) {
    if (!(matters.stateOf(caseId.value()) instanceof Matter.Engaged engaged)) {
      return Optional.empty();
    }
    var facts = Matter.factsOf(engaged, engaged.engagement());
    return engaged.engagement().connections().stream()
        .filter(known -> known.id().equals(request.connectionId()))
        .findFirst()
        .map(known -> InstructionScope.against(facts, known.service(), known.provider()))
        .orElseGet(() -> InstructionScope.against(facts, request.service(), request.provider()))
        .map(subject -> InstructionView.of(subject, facts));
  }

  private static MatterCommand once(FirmId firm, ConnectionId name, ServiceRequest request) {
    return new ConnectOnce(firm, name, request.service(), request.provider(), request.status());
  }

  private static MatterCommand connect(FirmId firm, ServiceRequest request) {
    return new Connect(
        firm,
        Optional.ofNullable(request.connectionId()),
        request.service(),
        request.provider(),
        request.status());
  }

  /// The firm's work is over. A case that is handed back is offered to other firms.
  @PostMapping("/api/v1/engagements/{caseId}/end")
  EngagementView end(@PathVariable CaseId caseId, @Valid @RequestBody EndRequest request) {
    var firm = ownFirm();
    checked(matters.handle(caseId.value(), new End(firm, request.ending())));
    return EngagementView.of(matters.stateOf(caseId.value()))
        .filter(view -> view.firm().equals(firm))
        .orElseThrow(() -> ApiProblem.notFound("engagement"));
  }

  private static FirmId ownFirm() {
    return Caller.current().firm().orElseThrow(() -> ApiProblem.notFound("case"));
  }

  private static void checked(Decision<MatterEvent, Refusal> decision) {
    if (decision instanceof Decision.Refused<MatterEvent, Refusal>(var reason)) {
      throw RefusalProblems.of(reason);
    }
  }
}
