package org.alliance.firm.adapter;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.events.TeamStaffed.Member;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.ConnectionId;
import org.alliance.contracts.values.ConnectionStatus;
import org.alliance.contracts.values.EngagementEnding;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.ProviderKind;
import org.alliance.contracts.values.ServiceCategory;
import org.alliance.contracts.values.TeamRole;
import org.alliance.firm.application.Staffing;
import org.alliance.firm.domain.Connection;
import org.alliance.firm.domain.Engagement;
import org.alliance.firm.domain.InboxOffer;
import org.alliance.firm.domain.Matter;
import org.alliance.firm.domain.MatterCommand;
import org.alliance.firm.domain.MatterCommand.Connect;
import org.alliance.firm.domain.MatterCommand.ConnectOnce;
import org.alliance.firm.domain.MatterCommand.End;
import org.alliance.firm.domain.MatterEvent;
import org.alliance.firm.domain.Refusal;
import org.alliance.firm.domain.Team;
import org.alliance.kit.aggregate.Handling;
import org.alliance.kit.aggregate.Versioned;
import org.alliance.kit.decision.Decision;
import org.alliance.kit.mongo.MongoAggregates;
import org.alliance.kit.security.Caller;
import org.alliance.kit.security.Role;
import org.alliance.kit.web.ApiProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
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
  private static final int MOST = 1_000;

  private final Staffing staffing;
  private final Handling<Matter, MatterCommand, MatterEvent, Refusal> matters;
  private final MongoAggregates<Matter, MatterEvent, ?> stored;

  EngagementController(
      Staffing staffing,
      Handling<Matter, MatterCommand, MatterEvent, Refusal> matters,
      MongoAggregates<Matter, MatterEvent, ?> stored) {
    this.stored = stored;
    this.staffing = staffing;
    this.matters = matters;
  }

  record EngagementView(
      CaseId caseId,
      String state,
      FirmId firm,
      CaseFacts facts,
      List<ServiceCategory> services,
      @Nullable Team team,
      List<Connection> connections,
      @Nullable EngagementEnding ending) {}

  record TeamRequest(
      @NotEmpty @Size(max = 50) List<@NotNull Member> members, boolean interpreterArranged) {}

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
        .flatMap(EngagementController::view)
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

  /// The engagements in one state: of all firms for a coordinator, of their own firm for its
  /// people, but none that it has handed back or that the client has left.
  @GetMapping("/api/v1/engagements")
  List<EngagementView> engagements(
      @RequestParam(defaultValue = "assigned") String state,
      @RequestParam(defaultValue = "100") int limit) {
    var caller = Caller.current();
    var criteria = Criteria.where("state.word").is(state);
    if (!caller.is(Role.COORDINATOR)) {
      criteria.and("state.engagement.firm").is(ownFirm().value());
    }
    return stored.find(Query.query(criteria).limit(Math.clamp(limit, 1, MOST))).stream()
        .map(Versioned::state)
        .filter(EngagementController::isOpen)
        .flatMap(matter -> view(matter).stream())
        .toList();
  }

  @PutMapping("/api/v1/engagements/{caseId}/team")
  EngagementView staff(@PathVariable CaseId caseId, @Valid @RequestBody TeamRequest request) {
    if (request.members().stream().noneMatch(member -> member.role() == TeamRole.LEAD_COUNSEL)) {
      throw ApiProblem.badRequest(
          "lead-counsel-missing", "A team needs a member with the role lead-counsel.");
    }
    var decision =
        staffing.staff(caseId, ownFirm(), request.members(), request.interpreterArranged());
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
    checked(matters.handle(caseId.value(), command));
    return engagement(caseId);
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
    return view(matters.stateOf(caseId.value()))
        .filter(view -> view.firm().equals(firm))
        .orElseThrow(() -> ApiProblem.notFound("engagement"));
  }

  private static Optional<EngagementView> view(Matter matter) {
    return switch (matter) {
      case Matter.Absent _, Matter.Offered _ -> Optional.empty();
      case Matter.Engaged(var caseId, var offers, var engagement) ->
          Optional.of(view(Matter.wordFor(matter), caseId, offers, engagement, null));
      case Matter.Over(var caseId, var offers, var engagement, var ending) ->
          Optional.of(view(Matter.wordFor(matter), caseId, offers, engagement, ending));
    };
  }

  private static EngagementView view(
      String state,
      CaseId caseId,
      List<InboxOffer> offers,
      Engagement engagement,
      @Nullable EngagementEnding ending) {
    var assigned =
        offers.stream()
            .filter(offer ->
                offer.status() == InboxOffer.Status.ASSIGNED
                    && offer.firm().equals(engagement.firm()))
            .findFirst()
            .orElseThrow();
    return new EngagementView(
        caseId,
        state,
        engagement.firm(),
        assigned.facts(),
        engagement.services(),
        engagement.team().orElse(null),
        engagement.connections(),
        ending);
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
