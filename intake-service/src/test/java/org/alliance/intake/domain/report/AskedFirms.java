package org.alliance.intake.domain.report;

import java.util.Optional;
import java.util.Set;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OfferId;

/// Firms that are asked for the case of [Incidents].
public final class AskedFirms {
  private AskedFirms() {}

  /// A firm whose people have no reason to look at the names, and whose time to answer is not
  /// known.
  public static AskedFirm of(int offer, String firm, int checks, int answered, Refusal... refused) {
    return new AskedFirm(
        OfferId.of(Incidents.CASE, offer),
        new FirmId(firm),
        Optional.empty(),
        checks,
        answered,
        Set.of(refused),
        new AskedFirm.Review.NotDue());
  }
}
