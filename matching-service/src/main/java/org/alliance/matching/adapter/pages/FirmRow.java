package org.alliance.matching.adapter.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.referral.OfferDeclineReason;
import org.alliance.matching.application.index.JudgingFirms.Judged;
import org.alliance.matching.domain.firms.Distances;
import org.alliance.matching.domain.ranking.EligibilityRule;
import org.alliance.matching.domain.ranking.Score;
import org.alliance.matching.domain.referral.CaseHistory;
import org.alliance.matching.domain.referral.Offer;

/// A firm that a coordinator may choose, and what that would break.
///
/// @param broken the rules that speak against it, without that of firms that were asked before
/// @param before what became of the last offer to it, if it was asked before
/// @param declined why it declined that
/// @param isExcluded whether a coordinator has excluded it
/// @param kilometres negative if nobody knows
record FirmRow(
    FirmId firm,
    List<EligibilityRule> broken,
    Optional<Offer.Outcome> before,
    Optional<OfferDeclineReason> declined,
    boolean isExcluded,
    Score.LanguageFit fit,
    int kilometres) {
  static List<FirmRow> of(List<Judged> judged, CaseHistory history) {
    var last =
        history.past().stream()
            .collect(Collectors.toMap(Offer::firm, offer -> offer, (_, later) -> later));
    return judged.stream().map(one -> of(one, history, last)).toList();
  }

  private static FirmRow of(Judged judged, CaseHistory history, Map<FirmId, Offer> last) {
    var before = Optional.ofNullable(last.get(judged.firm()));
    var kilometres = judged.score().kilometres();
    return new FirmRow(
        judged.firm(),
        judged.broken().stream()
            .filter(rule -> rule != EligibilityRule.NOT_ASKED_BEFORE)
            .sorted()
            .toList(),
        before.map(Offer::outcome),
        before.flatMap(Offer::reason),
        history.excluded().contains(judged.firm()),
        judged.score().fit(),
        kilometres >= Distances.FAR_AWAY ? -1 : kilometres);
  }

  public boolean isConflict() {
    return declined.filter(reason -> reason == OfferDeclineReason.CONFLICT).isPresent();
  }

  public boolean isFine() {
    return broken.isEmpty() && before.isEmpty() && !isExcluded;
  }
}
