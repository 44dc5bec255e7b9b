package org.alliance.firm.adapter.pages;

import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.OfferId;
import org.alliance.firm.application.OfferInbox;
import org.alliance.firm.domain.matter.InboxOffer;
import org.alliance.firm.domain.matter.Matter;
import org.alliance.kit.web.ApiProblem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The link in a mail to a firm. The mail knows the case only; the link leads to what the firm has
/// of it now: its engagement, else its latest offer.
@Controller
final class MailLinkController {
  private final OfferInbox offers;

  MailLinkController(OfferInbox offers) {
    this.offers = offers;
  }

  /// Answers 404 alike for no such case and for a case of other firms.
  @GetMapping("/firm/cases/{caseId}")
  Object open(@PathVariable CaseId caseId) {
    var firm = FirmPages.ownFirm();
    // Every case begins with a first offer, whichever firm it was made to.
    var matter =
        offers
            .find(OfferId.of(caseId, 1))
            .map(OfferInbox.Line::matter)
            .orElseThrow(() -> ApiProblem.notFound("case"));
    if (Matter.isOpenTo(matter, firm)) {
      return FirmPages.redirect("/firm/engagements/" + caseId);
    }
    return Matter.offersOf(matter).stream()
        .filter(offer -> offer.firm().equals(firm))
        .map(InboxOffer::id)
        .reduce((_, later) -> later)
        .map(offer -> FirmPages.redirect("/firm/offers/" + offer))
        .orElseThrow(() -> ApiProblem.notFound("case"));
  }
}
