package org.alliance.matching.adapter.pages;

import java.net.URI;
import java.util.Optional;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.code.Coded;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.referral.NeedCover;
import org.alliance.kit.decision.Decision;
import org.alliance.kit.security.Caller;
import org.alliance.kit.web.ApiProblem;
import org.alliance.matching.application.coordinating.CoordinatingReferrals;
import org.alliance.matching.domain.referral.Referral;
import org.alliance.matching.domain.referral.ReferralEvent;
import org.alliance.matching.domain.referral.Refusal;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// A coordinator records on the page of a referral how a need is covered that the firm did not take
/// on, or opens it again.
@Controller
final class NeedsPageController {
  private final ReferralPages pages;
  private final CoordinatingReferrals referrals;

  NeedsPageController(ReferralPages pages, CoordinatingReferrals referrals) {
    this.pages = pages;
    this.referrals = referrals;
  }

  @PostMapping("/referrals/{caseId}/covered-needs")
  Object cover(
      @PathVariable CaseId caseId,
      @RequestParam(defaultValue = "") String service,
      @RequestParam(defaultValue = "") String cover) {
    var need = Coded.find(ServiceCategory.class, service);
    var how = Coded.find(NeedCover.class, cover);
    if (need.isEmpty()) {
      return again(caseId, HttpStatus.UNPROCESSABLE_CONTENT, need, "needs.choose-need");
    }
    if (how.isEmpty()) {
      return again(caseId, HttpStatus.UNPROCESSABLE_CONTENT, need, "needs.choose-cover");
    }
    var by = Caller.current().staffId().orElseThrow(() -> ApiProblem.notFound("referral"));
    return done(caseId, referrals.cover(caseId, need.get(), how.get(), by), need, "need-covered");
  }

  @PostMapping("/referrals/{caseId}/open-needs")
  Object open(@PathVariable CaseId caseId, @RequestParam(defaultValue = "") String service) {
    var need = Coded.find(ServiceCategory.class, service);
    if (need.isEmpty()) {
      return again(caseId, HttpStatus.UNPROCESSABLE_CONTENT, need, "needs.choose-need");
    }
    var decision = referrals.openNeed(caseId, need.get());
    var news =
        pages.referral(caseId) instanceof Referral.WithFirm ? "need-opened" : "need-asked-for";
    return done(caseId, decision, need, news);
  }

  /// If something has happened meanwhile, such as in another tab, a sentence says what.
  private Object done(
      CaseId caseId,
      Decision<ReferralEvent, Refusal> decision,
      Optional<ServiceCategory> need,
      String news) {
    return decision instanceof Decision.Refused<ReferralEvent, Refusal>(var why)
        ? again(caseId, HttpStatus.CONFLICT, need, sentence(why))
        : ResponseEntity.status(HttpStatus.SEE_OTHER)
            .location(URI.create("/referrals/" + caseId.value() + "?done=" + news))
            .cacheControl(CacheControl.noStore())
            .build();
  }

  private static String sentence(Refusal why) {
    return switch (why) {
      case NO_FIRM_HAS_THE_CASE -> "needs.no-firm";
      case NO_OPEN_NEED -> "needs.not-open";
      case COVERED_OTHERWISE -> "needs.covered-otherwise";
      case AN_OFFER_IS_OUT -> "needs.firm-is-asked";
      case NO_SUCH_REFERRAL -> throw ApiProblem.notFound("referral");
      case OFFER_IS_OVER,
          TOO_MUCH_TIME,
          NOT_OFFERED_TO_THIS_FIRM,
          ALREADY_ASSIGNED,
          WITHDRAWN,
          NOT_THIS_FIRMS_CASE ->
          throw new IllegalStateException("No answer about a need");
    };
  }

  private ModelAndView again(
      CaseId caseId, HttpStatus status, Optional<ServiceCategory> need, String sentence) {
    var model = pages.model(caseId, pages.referral(caseId));
    model.put("needProblem", sentence);
    model.put("needOf", need.map(Coded::code).orElse(""));
    return new ModelAndView("matching/referral", model, status);
  }
}
