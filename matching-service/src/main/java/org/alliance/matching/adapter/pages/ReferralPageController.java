package org.alliance.matching.adapter.pages;

import java.net.URI;
import org.alliance.contracts.values.CaseId;
import org.alliance.kit.decision.Decision;
import org.alliance.matching.application.coordinating.ChoosingFirms;
import org.alliance.matching.application.coordinating.CoordinatingReferrals;
import org.alliance.matching.application.index.JudgingFirms.Judged;
import org.alliance.matching.domain.referral.ReferralEvent;
import org.alliance.matching.domain.referral.Refusal;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The search for a firm: which firms were asked and why, who chose them, and what would help if
/// none can be asked. A coordinator has one asked all the same, or names one that is not to be.
@Controller
final class ReferralPageController {
  private final ReferralPages pages;
  private final CoordinatingReferrals referrals;
  private final ChoosingFirms choosing;

  ReferralPageController(
      ReferralPages pages, CoordinatingReferrals referrals, ChoosingFirms choosing) {
    this.pages = pages;
    this.referrals = referrals;
    this.choosing = choosing;
  }

  @GetMapping("/referrals/{caseId}")
  ModelAndView referral(@PathVariable CaseId caseId) {
    return page(caseId, HttpStatus.OK, "");
  }

  /// @param notExcluded the id of no firm, as somebody wrote it
  private ModelAndView page(CaseId caseId, HttpStatus status, String notExcluded) {
    var model = pages.model(caseId, pages.referral(caseId));
    model.put("notExcluded", notExcluded);
    return new ModelAndView("matching/referral", model, status);
  }

  @PostMapping("/referrals/{caseId}/reopen")
  Object reopen(@PathVariable CaseId caseId) {
    return done(caseId, referrals.reopen(caseId), "asked-all-the-same");
  }

  @PostMapping("/referrals/{caseId}/exclusions")
  Object exclude(@PathVariable CaseId caseId, @RequestParam(defaultValue = "") String firm) {
    var written = firm.strip();
    return choosing.judge(pages.referral(caseId)).stream()
        .map(Judged::firm)
        .filter(one -> one.value().equals(written))
        .findFirst()
        .map(one -> done(caseId, referrals.exclude(caseId, one), "firm-excluded"))
        .orElseGet(() -> page(caseId, HttpStatus.UNPROCESSABLE_CONTENT, firm));
  }

  /// If something has happened meanwhile, the page says what.
  private Object done(CaseId caseId, Decision<ReferralEvent, Refusal> decision, String news) {
    return decision instanceof Decision.Refused<ReferralEvent, Refusal>
        ? page(caseId, HttpStatus.CONFLICT, "")
        : ResponseEntity.status(HttpStatus.SEE_OTHER)
            .location(URI.create("/referrals/" + caseId.value() + "?done=" + news))
            .cacheControl(CacheControl.noStore())
            .build();
  }
}
