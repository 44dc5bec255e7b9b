package org.alliance.firm.adapter.pages;

import java.util.Optional;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OfferId;
import org.alliance.firm.application.OfferInbox;
import org.alliance.firm.domain.matter.InboxOffer;
import org.alliance.firm.domain.matter.Matter;
import org.alliance.firm.view.FirmPages;
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
  ///
  /// @param called the number of the case or, for cases from before there were numbers, its id
  @GetMapping("/firm/cases/{called}")
  Object open(@PathVariable String called) {
    var firm = FirmPages.ownFirm();
    return matter(called, firm)
        .flatMap(matter -> place(matter, firm))
        .map(FirmPages::redirect)
        .orElseThrow(() -> ApiProblem.notFound("case"));
  }

  private static Optional<String> place(Matter matter, FirmId firm) {
    var own =
        Matter.offersOf(matter).stream()
            .filter(offer -> offer.firm().equals(firm))
            .map(InboxOffer::id)
            .reduce((_, later) -> later);
    return own.map(offer ->
        Matter.isOpenTo(matter, firm)
            ? "/firm/engagements/" + offer.caseId()
            : "/firm/offers/" + offer);
  }

  private Optional<Matter> matter(String called, FirmId firm) {
    try {
      // Every case begins with a first offer, whichever firm it was made to.
      return called.startsWith("AA-")
          ? numbered(new CaseNumber(called), firm)
          : offers.find(OfferId.of(new CaseId(called), 1)).map(OfferInbox.Line::matter);
    } catch (IllegalArgumentException mistyped) {
      return Optional.empty();
    }
  }

  private Optional<Matter> numbered(CaseNumber number, FirmId firm) {
    var filter = new OfferInbox.Filter(Optional.empty(), Optional.of(number));
    return offers.ofFirm(firm, filter, Optional.empty(), 1).lines().stream()
        .map(OfferInbox.Line::matter)
        .findFirst();
  }
}
