package org.alliance.matching.adapter.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.referral.NeedCover;
import org.alliance.contracts.values.referral.OfferDeclineReason;
import org.alliance.kit.decision.Decision;
import org.alliance.kit.security.Caller;
import org.alliance.kit.security.Role;
import org.alliance.kit.web.ApiProblem;
import org.alliance.matching.application.coordinating.CoordinatingReferrals;
import org.alliance.matching.domain.referral.Needs;
import org.alliance.matching.domain.referral.Offer;
import org.alliance.matching.domain.referral.Referral;
import org.alliance.matching.domain.referral.ReferralEvent;
import org.alliance.matching.domain.referral.Refusal;
import org.alliance.matching.domain.referral.StopReason;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Shows a referral and why firms were asked, and takes the wishes of coordinators.
@RestController
final class ReferralController {
  private final CoordinatingReferrals referrals;

  ReferralController(CoordinatingReferrals referrals) {
    this.referrals = referrals;
  }

  /// @param caseNumber absent from before cases had numbers
  /// @param stopped why nobody is to be asked; empty while firms may be asked
  /// @param obstacle why nobody could be asked and what would help; empty unless a coordinator has
  ///   the case
  /// @param openNeeds services that the client asked for and nobody covers; empty unless a firm has
  ///   the case
  /// @param coveredNeeds services that the firm did not take on, and that something else covers
  record ReferralView(
      CaseId caseId,
      @Nullable CaseNumber caseNumber,
      String state,
      CaseFacts facts,
      List<OfferView> offers,
      Set<FirmId> excluded,
      List<StopReason> stopped,
      List<String> obstacle,
      List<ServiceCategory> openNeeds,
      List<CoveredNeedView> coveredNeeds) {}

  /// @param cover may tell what the client said; absent for everybody but coordinators
  record CoveredNeedView(ServiceCategory service, @Nullable NeedCover cover, Instant at) {
    static CoveredNeedView of(Needs.Covered need) {
      var mayRead = Caller.current().is(Role.COORDINATOR);
      return new CoveredNeedView(need.service(), mayRead ? need.cover() : null, need.at());
    }
  }

  /// @param why the reason, in sentences
  record OfferView(
      OfferId offerId,
      FirmId firm,
      Instant madeAt,
      Instant answerBy,
      String outcome,
      @Nullable OfferDeclineReason declineReason,
      List<String> why) {
    static OfferView of(Offer offer) {
      return new OfferView(
          offer.id(),
          offer.firm(),
          offer.madeAt(),
          offer.answerBy(),
          offer.outcome().code(),
          offer.reason().orElse(null),
          ExplanationText.of(offer.explanation()));
    }
  }

  @GetMapping("/api/v1/referrals/{caseId}")
  ReferralView referral(@PathVariable CaseId caseId) {
    var referral = referrals.find(caseId).orElseThrow(() -> ApiProblem.notFound("referral"));
    var history = Referral.historyOf(referral);
    var obstacle =
        referral instanceof Referral.WithCoordinator(_, _, var what, _)
            ? ExplanationText.of(what)
            : List.<String>of();
    return new ReferralView(
        caseId,
        history.caseNumber().orElse(null),
        Referral.wordFor(referral),
        history.facts(),
        Referral.offersOf(referral).stream().map(OfferView::of).toList(),
        history.excluded(),
        history.stops().stream().sorted().toList(),
        obstacle,
        referral instanceof Referral.WithFirm ? history.openNeeds() : List.of(),
        history.needs().covered().stream().map(CoveredNeedView::of).toList());
  }

  /// A coordinator wants the best firm asked, whatever its place is worth to other cases. The
  /// scheduler asks it within seconds.
  @PostMapping("/api/v1/referrals/{caseId}/reopen")
  ReferralView reopen(@PathVariable CaseId caseId) {
    return done(caseId, referrals.reopen(caseId));
  }

  /// @param firm that is not to be asked for this case; an offer that is out is withdrawn
  record Exclusion(@NotNull FirmId firm) {}

  /// A coordinator knows of a conflict, or of another reason that this firm is not to be asked.
  @PostMapping("/api/v1/referrals/{caseId}/exclusions")
  ReferralView exclude(@PathVariable CaseId caseId, @Valid @RequestBody Exclusion exclusion) {
    return done(caseId, referrals.exclude(caseId, exclusion.firm()));
  }

  /// @param service that the firm did not take on
  record Covering(@NotNull ServiceCategory service, @NotNull NeedCover cover) {}

  /// A coordinator knows who covers a service that the firm did not take on, or that the client
  /// does not want it any more.
  @PostMapping("/api/v1/referrals/{caseId}/covered-needs")
  ReferralView cover(@PathVariable CaseId caseId, @Valid @RequestBody Covering covering) {
    var by = Caller.current().staffId().orElseThrow(() -> ApiProblem.notFound("referral"));
    return done(caseId, referrals.cover(caseId, covering.service(), covering.cover(), by));
  }

  /// @param service that was recorded as covered
  record Opening(@NotNull ServiceCategory service) {}

  /// The service was recorded as covered by mistake, or is no longer covered.
  @PostMapping("/api/v1/referrals/{caseId}/open-needs")
  ReferralView openNeed(@PathVariable CaseId caseId, @Valid @RequestBody Opening opening) {
    return done(caseId, referrals.openNeed(caseId, opening.service()));
  }

  private ReferralView done(CaseId caseId, Decision<ReferralEvent, Refusal> decision) {
    if (decision instanceof Decision.Refused<ReferralEvent, Refusal>(var reason)) {
      throw switch (reason) {
        case NO_SUCH_REFERRAL -> ApiProblem.notFound("referral");
        case AN_OFFER_IS_OUT ->
            ApiProblem.conflict(
                "offer-is-out", "A firm is being asked already. Wait for its answer.");
        case ALREADY_ASSIGNED ->
            ApiProblem.conflict(
                "already-assigned", "A firm has the case. It has to hand it back first.");
        case WITHDRAWN ->
            ApiProblem.conflict(
                "withdrawn",
                "No firm may be asked for this case now. Read the referral: stopped says why, such as a consent that the client has not given.");
        case NOT_THIS_FIRMS_CASE ->
            ApiProblem.conflict("not-this-firms-case", "This firm does not have the case.");
        case NO_FIRM_HAS_THE_CASE ->
            ApiProblem.conflict(
                "no-firm-has-the-case",
                "No firm has the case now. Record what covers a need once a firm has the case.");
        case NO_OPEN_NEED ->
            ApiProblem.conflict(
                "no-open-need",
                "The service is no open need: the firm takes it on, or the client has not asked for it. At service: send one of openNeeds.");
        case COVERED_OTHERWISE ->
            ApiProblem.conflict(
                "covered-otherwise",
                "The need is recorded as covered in another way. Open it again at open-needs, then send this once more.");
        case TOO_MUCH_TIME ->
            ApiProblem.conflict("too-much-time", "A firm gets no more time than that.");
        case OFFER_IS_OVER, NOT_OFFERED_TO_THIS_FIRM ->
            ApiProblem.conflict("offer-is-over", "The offer is over. Read the referral again.");
      };
    }
    return referral(caseId);
  }
}
