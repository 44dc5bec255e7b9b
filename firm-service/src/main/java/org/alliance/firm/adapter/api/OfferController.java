package org.alliance.firm.adapter.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.referral.OfferAnswer;
import org.alliance.contracts.values.referral.OfferDeclineReason;
import org.alliance.firm.adapter.api.SandboxApi.InSandbox;
import org.alliance.firm.application.AnsweringOffers;
import org.alliance.firm.application.OfferInbox;
import org.alliance.firm.application.OfferInbox.Line;
import org.alliance.firm.domain.matter.InboxOffer.Status;
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
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Offers over HTTP.
@RestController
class OfferController {
  private final AnsweringOffers answering;
  private final OfferInbox offers;

  OfferController(AnsweringOffers answering, OfferInbox offers) {
    this.answering = answering;
    this.offers = offers;
  }

  /// @param reason present if and only if the firm declines
  /// @param services that the firm takes on; left out for all that the client asked for
  /// @param conflictConsidered whether a person at the firm has looked into conflicts and found
  ///   that there is none; needed if the finding is `possible`, `nothing-to-compare` or
  ///   `review-unclear`
  record AnswerRequest(
      @NotNull OfferAnswer answer,
      @Nullable OfferDeclineReason reason,
      @Nullable @Size(max = 20) List<@NotNull ServiceCategory> services,
      @Nullable Boolean conflictConsidered) {}

  /// The inbox of one firm: urgent first, then the nearest deadline.
  ///
  /// @param state of the offers; `open` if neither `state` nor `number` is sent
  /// @param number of the case, as a person writes it
  @GetMapping("/api/v1/firms/{firm}/offers")
  ResponseEntity<List<OfferView>> inbox(
      @PathVariable FirmId firm,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String number,
      @RequestParam(defaultValue = "") String after,
      @RequestParam(defaultValue = "100") int limit) {
    var caller = Caller.current();
    if (!caller.worksAt(firm) && !caller.is(Role.COORDINATOR)) {
      throw ApiProblem.notFound("firm");
    }
    var wanted = ListFilters.caseNumber(number);
    var status = ListFilters.state(state, Status.class, _ -> true, Status.OPEN, wanted);
    return ListFilters.of(
        offers
            .ofFirm(
                firm,
                new OfferInbox.Filter(status, wanted),
                ListFilters.key(after, OfferInbox.KEY_PARTS),
                Page.limit(limit))
            .map(this::view));
  }

  /// The open offers of all firms, for those who watch the flow: urgent first, then the nearest
  /// deadline.
  ///
  /// @param number of the case, as a person writes it
  @GetMapping("/api/v1/offers")
  ResponseEntity<List<OfferView>> open(
      @RequestParam(defaultValue = "") String number,
      @RequestParam(defaultValue = "") String after,
      @RequestParam(defaultValue = "200") int limit) {
    return ListFilters.of(
        offers
            .open(
                ListFilters.caseNumber(number),
                ListFilters.key(after, OfferInbox.KEY_PARTS),
                Page.limit(limit))
            .map(this::view));
  }

  @GetMapping("/api/v1/offers/{id}")
  OfferView offer(@PathVariable OfferId id) {
    var caller = Caller.current();
    return offers
        .find(id)
        .filter(line -> caller.is(Role.COORDINATOR) || caller.worksAt(line.offer().firm()))
        .map(this::view)
        .orElseThrow(() -> ApiProblem.notFound("offer"));
  }

  private OfferView view(Line line) {
    return OfferView.of(line, this instanceof InSandbox);
  }

  @PostMapping("/api/v1/offers/{id}/answer")
  OfferView answer(@PathVariable OfferId id, @Valid @RequestBody AnswerRequest request) {
    var firm = Caller.current().firm().orElseThrow(() -> ApiProblem.notFound("offer"));
    RefusalProblems.check(
        answering.answer(
            id,
            firm,
            request.answer(),
            Optional.ofNullable(request.reason()),
            Optional.ofNullable(request.services()).orElse(List.of()),
            Boolean.TRUE.equals(request.conflictConsidered()),
            Optional.empty()));
    return offer(id);
  }
}
