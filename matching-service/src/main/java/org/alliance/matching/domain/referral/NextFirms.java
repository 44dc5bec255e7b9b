package org.alliance.matching.domain.referral;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.referral.EscalationReason;
import org.alliance.matching.domain.explanation.Explanation;
import org.alliance.matching.domain.explanation.Obstacle;
import org.alliance.matching.domain.ranking.Score;
import org.alliance.matching.domain.referral.ReferralCommand.Next;
import org.alliance.matching.domain.referral.ReferralEvent.Escalated;
import org.alliance.matching.domain.referral.ReferralEvent.Offered;

/// Decides who is asked when no offer is out.
final class NextFirms {
  private NextFirms() {}

  /// The next firms, or a coordinator; nothing while no firm is known at all, or while the case may
  /// wait.
  static List<ReferralEvent> of(CaseHistory history, Next next) {
    if (next.ranking().isBlind()) {
      return List.of();
    }
    var isWanted =
        next.chosen().stream().anyMatch(score -> history.interested().contains(score.firm()));
    if (history.offersSinceHandedOver() >= next.mostOffers() && !isWanted) {
      return List.of(escalated(EscalationReason.TOO_MANY_OFFERS, next));
    }
    // Somebody may have been excluded since the ranking was made.
    var asked = history.asked();
    var chosen = next.chosen().stream().filter(score -> !asked.contains(score.firm())).toList();
    if (!chosen.isEmpty()) {
      return offers(history, chosen, next);
    }
    if (next.ranking().eligible() > 0) {
      return next.patience()
          ? List.of()
          : List.of(escalated(EscalationReason.KEPT_FOR_OTHERS, next));
    }
    if (Obstacle.of(next.ranking()).isOnlyForNow()) {
      return next.patience() ? List.of() : List.of(escalated(EscalationReason.NO_CAPACITY, next));
    }
    return List.of(
        escalated(
            history.past().isEmpty()
                ? EscalationReason.NO_ELIGIBLE_FIRM
                : EscalationReason.ALL_DECLINED,
            next));
  }

  private static List<ReferralEvent> offers(CaseHistory history, List<Score> chosen, Next next) {
    var together = chosen.stream().map(Score::firm).collect(Collectors.toSet());
    var offers = new ArrayList<ReferralEvent>();
    for (var score : chosen) {
      var id = OfferId.of(history.caseId(), history.past().size() + offers.size() + 1);
      var why =
          Explanation.of(next.ranking(), score, together, next.batchOf())
              .wanted(history.interested().contains(score.firm()));
      offers.add(new Offered(Offer.made(id, next.now(), next.answerBy(), why)));
    }
    return offers;
  }

  private static Escalated escalated(EscalationReason reason, Next next) {
    return new Escalated(reason, Obstacle.of(next.ranking()), next.now());
  }
}
