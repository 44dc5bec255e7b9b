package org.alliance.firm.domain.matter;

import java.time.Instant;
import java.util.List;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.engagement.EngagementEnding;
import org.alliance.contracts.values.referral.OfferDeclineReason;
import org.alliance.firm.domain.Refusal;
import org.alliance.firm.domain.client.Opportunity;
import org.alliance.firm.domain.matter.InboxOffer.Status;
import org.alliance.firm.domain.matter.MatterCommand.SeekFirm;
import org.alliance.firm.domain.matter.MatterEvent.FirmSought;
import org.alliance.firm.domain.matter.MatterEvent.InterestShown;
import org.alliance.firm.domain.matter.MatterEvent.SearchEnded;
import org.alliance.kit.decision.Decision;

/// Decides about a case that no firm has taken.
public final class Interest {
  private Interest() {}

  /// Firms that were interested before and have not been asked since still are.
  static Decision<MatterEvent, Refusal> sought(Matter state, SeekFirm seek) {
    var before = state.client().opportunity();
    var sought =
        new Opportunity(
            seek.caseId(),
            seek.facts(),
            seek.number(),
            seek.since(),
            before.map(Opportunity::interested).orElseGet(List::of),
            true);
    return before.filter(sought::equals).isPresent()
        ? Decision.happened()
        : Decision.happened(new FirmSought(seek.caseId(), sought));
  }

  /// A search that began later goes on: the two come on different topics.
  static Decision<MatterEvent, Refusal> ended(Matter state, Instant at) {
    return state
            .client()
            .opportunity()
            .filter(seeks -> seeks.isOpen() && !seeks.since().isAfter(at))
            .isPresent()
        ? Decision.happened(new SearchEnded())
        : Decision.happened();
  }

  /// The same interest again changes nothing.
  static Decision<MatterEvent, Refusal> shown(Matter state, FirmId firm) {
    var open = state.client().openOpportunity();
    if (open.isEmpty()) {
      return Decision.refused(Refusal.NOT_OPEN);
    }
    if (!isPossible(state, firm)) {
      return Decision.refused(Refusal.NOT_FOR_THIS_FIRM);
    }
    return open.get().interested().contains(firm)
        ? Decision.happened()
        : Decision.happened(new InterestShown(firm));
  }

  /// Whether the firm may be asked for the case, as far as its own history with it goes.
  public static boolean isPossible(Matter state, FirmId firm) {
    var hasConflict =
        Matter.offersOf(state).stream()
            .filter(offer -> offer.firm().equals(firm))
            .anyMatch(offer ->
                offer.reason().filter(why -> why == OfferDeclineReason.CONFLICT).isPresent()
                    || offer.status() == Status.ASSIGNED);
    var hadIt =
        state instanceof Matter.Ended(_, _, var engagement, var ending, _)
            && engagement.firm().equals(firm)
            && ending == EngagementEnding.HANDED_BACK;
    return !hasConflict && !hadIt;
  }
}
