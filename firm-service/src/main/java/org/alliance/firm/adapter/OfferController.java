package org.alliance.firm.adapter;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.Coded;
import org.alliance.contracts.values.ConflictFinding;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OfferAnswer;
import org.alliance.contracts.values.OfferDeclineReason;
import org.alliance.contracts.values.OfferId;
import org.alliance.firm.domain.InboxOffer;
import org.alliance.firm.domain.Matter;
import org.alliance.firm.domain.MatterCommand;
import org.alliance.firm.domain.MatterCommand.Answer;
import org.alliance.firm.domain.MatterEvent;
import org.alliance.firm.domain.Refusal;
import org.alliance.kit.aggregate.Handling;
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
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The offers inbox.
@RestController
final class OfferController {
  private static final int MOST = 1_000;

  private final Handling<Matter, MatterCommand, MatterEvent, Refusal> handling;
  private final MongoAggregates<Matter, MatterEvent, ?> matters;
  private final Clock clock;

  OfferController(
      Handling<Matter, MatterCommand, MatterEvent, Refusal> handling,
      MongoAggregates<Matter, MatterEvent, ?> matters,
      Clock clock) {
    this.handling = handling;
    this.matters = matters;
    this.clock = clock;
  }

  record OfferView(
      OfferId offerId,
      CaseId caseId,
      FirmId firm,
      String state,
      Instant answerBy,
      CaseFacts facts,
      @Nullable OfferDeclineReason reason,
      @Nullable ConflictFinding conflict) {
    static OfferView of(InboxOffer offer) {
      return new OfferView(
          offer.id(),
          offer.id().caseId(),
          offer.firm(),
          offer.status().code(),
          offer.answerBy(),
          offer.facts(),
          offer.reason().orElse(null),
          offer.conflict().orElse(null));
    }
  }

  /// @param reason why, if and only if the firm declines
  /// @param conflictConsidered whether somebody has looked into a possible conflict and found that
  ///   there is none
  record AnswerRequest(
      OfferAnswer answer,
      @Nullable OfferDeclineReason reason,
      @Nullable Boolean conflictConsidered) {}

  /// One firm's inbox.
  @GetMapping("/api/v1/firms/{firm}/offers")
  List<OfferView> inbox(
      @PathVariable FirmId firm,
      @RequestParam(defaultValue = "open") String state,
      @RequestParam(defaultValue = "100") int limit) {
    var caller = Caller.current();
    if (!caller.worksAt(firm) && !caller.is(Role.COORDINATOR)) {
      throw ApiProblem.notFound("firm");
    }
    var criteria =
        state.equals("open")
            ? Criteria.where("state.openTo").is(firm.value())
            : Criteria.where("state.offers.firm").is(firm.value());
    return found(criteria, limit)
        .filter(offer -> offer.firm().equals(firm) && offer.status().code().equals(state))
        .map(OfferView::of)
        .toList();
  }

  /// The open offers of all firms, for those who watch the flow.
  @GetMapping("/api/v1/offers")
  List<OfferView> open(@RequestParam(defaultValue = "200") int limit) {
    return found(Criteria.where("state.openTo.0").exists(true), limit)
        .filter(offer -> offer.status() == InboxOffer.Status.OPEN)
        .map(OfferView::of)
        .toList();
  }

  private Stream<InboxOffer> found(Criteria criteria, int limit) {
    return matters.find(Query.query(criteria).limit(Math.clamp(limit, 1, MOST))).stream()
        .flatMap(matter -> Matter.offersOf(matter.state()).stream());
  }

  @PostMapping("/api/v1/offers/{id}/answer")
  OfferView answer(@PathVariable OfferId id, @RequestBody AnswerRequest request) {
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
    return Matter.find(handling.stateOf(id.caseId().value()), id)
        .map(OfferView::of)
        .orElseThrow(() -> ApiProblem.notFound("offer"));
  }
}
