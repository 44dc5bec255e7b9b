package org.alliance.launcher.interleaving;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.alliance.contracts.values.FirmId;
import org.alliance.matching.domain.ranking.Ranking;
import org.alliance.matching.domain.ranking.Score;
import org.alliance.matching.domain.referral.Referral;
import org.alliance.matching.domain.referral.ReferralCommand.Next;

/// The firms that matching may ask for the case. All suit it equally well.
final class Candidates {
  static final List<FirmId> ALL =
      Stream.of("first", "second", "third", "fourth", "fifth").map(FirmId::new).toList();

  private Candidates() {}

  /// Two of the firms that were not asked are asked at the same time, as for an urgent case.
  static Next next(Referral referral) {
    var asked =
        referral instanceof Referral.Absent
            ? List.<FirmId>of()
            : Stream.concat(
                    Referral.historyOf(referral).asked().stream(),
                    Referral.outOf(referral).stream().map(offer -> offer.firm()))
                .toList();
    var interested =
        referral instanceof Referral.Absent
            ? List.<FirmId>of()
            : Referral.historyOf(referral).interested();
    var left =
        ALL.stream()
            .filter(firm -> !asked.contains(firm))
            .sorted(Comparator.comparing(firm -> !interested.contains(firm)))
            .map(Candidates::score)
            .toList();
    return new Next(
        new Ranking("1", ALL.size(), Map.of(), left.size(), left),
        left.stream().limit(2).toList(),
        1,
        false,
        OneCase.NOW,
        OneCase.NOW.plusSeconds(86_400),
        20);
  }

  private static Score score(FirmId firm) {
    return new Score(
        firm,
        Score.LanguageFit.SAME,
        12,
        900_000,
        500_000,
        200_000,
        100_000,
        50_000,
        765_000,
        15_000,
        5_000,
        0,
        745_000);
  }
}
