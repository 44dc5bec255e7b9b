package org.alliance.matching.adapter.pages;

import org.alliance.contracts.values.CaseId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// Why firms were asked for a case, and who chose them.
@Controller
final class ReferralPageController {
  private final ReferralPages pages;

  ReferralPageController(ReferralPages pages) {
    this.pages = pages;
  }

  @GetMapping("/referrals/{caseId}")
  ModelAndView referral(@PathVariable CaseId caseId) {
    return new ModelAndView("matching/referral", pages.model(caseId, pages.referral(caseId)));
  }
}
