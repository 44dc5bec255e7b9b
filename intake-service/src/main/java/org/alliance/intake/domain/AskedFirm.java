package org.alliance.intake.domain;

import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OfferId;

/// A firm that is being asked for a case, and how often it has compared lists for it.
public record AskedFirm(OfferId offer, FirmId firm, int checks) {
  /// Each answer says one bit about who the client is; three say too little to find somebody.
  public static final int MOST_CHECKS = 3;

  AskedFirm checkedOnceMore() {
    return new AskedFirm(offer, firm, checks + 1);
  }
}
