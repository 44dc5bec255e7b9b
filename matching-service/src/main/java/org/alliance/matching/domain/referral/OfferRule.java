package org.alliance.matching.domain.referral;

import java.time.Duration;
import java.util.List;
import org.alliance.contracts.values.report.Urgency;
import org.alliance.matching.domain.ranking.Score;
import org.alliance.matching.domain.ranking.Weights;

/// Chooses the firms to ask for a case now, or lets it wait for the next batch. An urgent case is
/// offered at once, to several. Another is, if its best place is worth little to later cases, or
/// after a while if that place is worth more to it than to them; until then a batch may find it a
/// better one. A place that is worth more to later cases it does not get by waiting, however long:
/// measured, that costs five points of a hundred where places are scarce. A coordinator may decide
/// otherwise.
///
/// @param urgentAtOnce how many firms are asked at the same time for an urgent case
/// @param offerAfter how long a case may wait for a batch to find it a better firm
/// @param usesPrices without prices nobody knows what a place is worth to later cases, so every
///   case that is not urgent waits
public record OfferRule(int urgentAtOnce, Duration offerAfter, boolean usesPrices) {
  /// Measured: from three hundredths of a perfect case on, waiting gains more than it costs.
  private static final int WORTH_WAITING_FOR = 30_000;

  public static OfferRule of(Weights weights, int urgentAtOnce, Duration offerAfter) {
    return new OfferRule(urgentAtOnce, offerAfter, weights.usesPrices());
  }

  /// @param best the firms that may be asked, best first
  /// @param waited since a firm is looked for
  public List<Score> choose(List<Score> best, Urgency urgency, Duration waited) {
    if (urgency == Urgency.URGENT) {
      return best.subList(0, Math.min(urgentAtOnce, best.size()));
    }
    return best.stream()
        .limit(1)
        .filter(first -> first.net() > 0)
        .filter(first -> isUncontested(first) || waited.compareTo(offerAfter) >= 0)
        .toList();
  }

  private boolean isUncontested(Score best) {
    return usesPrices && best.price() <= WORTH_WAITING_FOR;
  }
}
