package org.alliance.matching.adapter.pages;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.referral.NeedCover;
import org.alliance.matching.domain.referral.Needs;
import org.alliance.matching.domain.referral.Referral;

/// The services that the firm did not take on, and who covers them.
///
/// @param isWithFirm whether a firm has the case, and needs can be recorded as covered
/// @param isTakenKnown whether it is known what that firm took on
/// @param isAsked whether a firm is being asked, and no need can be opened again
record NeedsView(
    List<ServiceCategory> open,
    List<Line> covered,
    boolean isWithFirm,
    boolean isTakenKnown,
    boolean isAsked) {
  /// @param cover empty if the reader may not read it
  record Line(ServiceCategory service, Optional<NeedCover> cover, FirmId firm, Instant at) {}

  static NeedsView of(Referral referral, boolean mayRead) {
    var history = Referral.historyOf(referral);
    var isWithFirm = referral instanceof Referral.WithFirm;
    return new NeedsView(
        isWithFirm ? history.openNeeds() : List.of(),
        history.needs().covered().stream().map(need -> line(need, mayRead)).toList(),
        isWithFirm,
        history.needs().taken().isPresent(),
        referral instanceof Referral.Offering);
  }

  private static Line line(Needs.Covered need, boolean mayRead) {
    return new Line(
        need.service(), Optional.of(need.cover()).filter(_ -> mayRead), need.firm(), need.at());
  }

  public boolean isEmpty() {
    return open.isEmpty() && covered.isEmpty();
  }
}
