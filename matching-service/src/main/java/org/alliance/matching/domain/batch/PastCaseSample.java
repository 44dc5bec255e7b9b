package org.alliance.matching.domain.batch;

import java.util.Set;
import org.alliance.matching.domain.ranking.CaseNeed;
import org.alliance.matching.domain.ranking.Ranker;

/// A case of the last weeks as a sample of those to come: which firms could serve it, whatever
/// their room, and what it is worth to each.
///
/// @param area its main service
@SuppressWarnings("ArrayRecordComponent") // compared by identity
public record PastCaseSample(long minute, int area, int[] firms, int[] values) {
  /// @param unbiased a ranker that knows no prices, no loads and no refusals
  public static PastCaseSample of(CaseNeed need, long minute, Ranker unbiased, int most) {
    var best = unbiased.best(need, 0, Set.of(), most);
    var firms = new int[best.size()];
    var values = new int[best.size()];
    for (var place = 0; place < firms.length; place++) {
      firms[place] = best.firm(place);
      values[place] = best.net(place);
    }
    return new PastCaseSample(minute, need.mainService(), firms, values);
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
