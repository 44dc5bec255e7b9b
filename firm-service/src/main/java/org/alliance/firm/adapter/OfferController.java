package org.alliance.firm.adapter;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.Coded;
import org.alliance.contracts.values.ConflictFinding;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OfferAnswer;
import org.alliance.contracts.values.OfferDeclineReason;
import org.alliance.contracts.values.OfferId;
import org.alliance.firm.adapter.MatterLists.Listed;
import org.alliance.firm.domain.ClientUpdates.Amendment;
import org.alliance.firm.domain.InboxOffer;
import org.alliance.firm.domain.Matter;
import org.alliance.firm.domain.MatterCommand;
import org.alliance.firm.domain.MatterCommand.Answer;
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
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The offers inbox.
@RestController
final class OfferController {
  private final Handling<Matter, MatterCommand, MatterEvent, Refusal> handling;
  private final MatterLists lists;
  private final Clock clock;

  OfferController(
      Handling<Matter, MatterCommand, MatterEvent, Refusal> handling,
      MatterLists lists,
      Clock clock) {
    this.handling = handling;
    this.lists = lists;
    this.clock = clock;
  }

  /// @param facts with the instructions that hold now
  /// @param instructions the same instructions in words; the police are always named
  /// @param amendments later versions of the report, oldest first
  record OfferView(
      OfferId offerId,
      CaseId caseId,
      FirmId firm,
      String state,
      Instant answerBy,
      CaseFacts facts,
      List<InstructionView> instructions,
      boolean clientWithdrew,
      @Nullable LocalDate clientWithdrewOn,
      List<Amendment> amendments,
      @Nullable OfferDeclineReason reason,
      @Nullable ConflictFinding conflict) {
    static OfferView of(Matter matter, InboxOffer offer) {
      var facts = matter.client().updated(offer.facts());
      return new OfferView(
          offer.id(),
          offer.id().caseId(),
          offer.firm(),
          offer.status().code(),
          offer.answerBy(),
          facts,
          InstructionView.all(facts),
          matter.client().hasWithdrawn(),
          EngagementView.withdrewOn(matter.client()),
          matter.client().amendments(),
          offer.reason().orElse(null),
          offer.conflict().orElse(null));
    }

    static OfferView of(Listed listed) {
      return of(listed.matter(), listed.offer());
    }
  }

  /// @param reason why, if and only if the firm declines
  /// @param conflictConsidered whether somebody has looked into a possible conflict and found that
  ///   there is none
  record AnswerRequest(
      @NotNull OfferAnswer answer,
      @Nullable OfferDeclineReason reason,
      @Nullable Boolean conflictConsidered) {}

  /// One firm's inbox: urgent first, then the nearest deadline.
  @GetMapping("/api/v1/firms/{firm}/offers")
  ResponseEntity<List<OfferView>> inbox(
      @PathVariable FirmId firm,
      @RequestParam(defaultValue = "open") String state,
      @RequestParam(defaultValue = "") String after,
      @RequestParam(defaultValue = "100") int limit) {
    var caller = Caller.current();
    if (!caller.worksAt(firm) && !caller.is(Role.COORDINATOR)) {
      throw ApiProblem.notFound("firm");
    }
    return lists.inbox(firm, status(state), after, limit).map(OfferView::of).answer();
  }

  private static InboxOffer.Status status(String code) {
    return Coded.find(InboxOffer.Status.class, code)
        .orElseThrow(() ->
            ApiProblem.badRequest(
                "bad-value", "At state: one of " + Coded.codes(InboxOffer.Status.class) + "."));
  }

  /// The open offers of all firms, for those who watch the flow: urgent first, then the nearest
  /// deadline.
  @GetMapping("/api/v1/offers")
  ResponseEntity<List<OfferView>> open(
      @RequestParam(defaultValue = "") String after,
      @RequestParam(defaultValue = "200") int limit) {
    return lists.open(after, limit).map(OfferView::of).answer();
  }

  @PostMapping("/api/v1/offers/{id}/answer")
  OfferView answer(@PathVariable OfferId id, @Valid @RequestBody AnswerRequest request) {
    if ((request.answer() == OfferAnswer.DECLINED) != (request.reason() != null)) {
      throw ApiProblem.badRequest(
          "reason",
          "To decline, send a reason, one of "
              + Coded.codes(OfferDeclineReason.class)
              + "; to accept, send none.");
    }
    var firm = Caller.current().firm().orElseThrow(() -> ApiProblem.notFound("offer"));
    var decision =
        handling.handle(
            id.caseId().value(),
            new Answer(
                id,
                firm,
                request.answer(),
                Optional.ofNullable(request.reason()),
                Boolean.TRUE.equals(request.conflictConsidered()),
                clock.instant()));
    if (decision instanceof Decision.Refused<MatterEvent, Refusal>(var reason)) {
      throw RefusalProblems.of(reason);
    }
    var matter = handling.stateOf(id.caseId().value());
    return Matter.find(matter, id)
        .map(offer -> OfferView.of(matter, offer))
        .orElseThrow(() -> ApiProblem.notFound("offer"));
  }
}
