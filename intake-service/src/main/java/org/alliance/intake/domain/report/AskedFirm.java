package org.alliance.intake.domain.report;

import java.util.EnumSet;
import java.util.Set;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OfferId;

/// A firm that is being asked for a case, and how often it has compared lists for it.
///
/// @param checks tries that were begun. A try counts before the vault is opened, so a try that
///   breaks off counts, too
/// @param answered tries that came to an answer
/// @param refused why calls were refused since the firm was asked, each reason once
public record AskedFirm(
    OfferId offer, FirmId firm, int checks, int answered, Set<Refusal> refused) {
  /// Each answer says one bit about who the client is; three say too little to find somebody.
  public static final int MOST_CHECKS = 3;

  public AskedFirm {
    refused = Set.copyOf(refused);
  }

  static AskedFirm of(OfferId offer, FirmId firm) {
    return new AskedFirm(offer, firm, 0, 0, Set.of());
  }

  AskedFirm begunOnceMore() {
    return new AskedFirm(offer, firm, checks + 1, answered, refused);
  }

  AskedFirm answeredOnceMore() {
    return new AskedFirm(offer, firm, checks, answered + 1, refused);
  }

  AskedFirm refused(Refusal reason) {
    var reasons = EnumSet.of(reason);
    reasons.addAll(refused);
    return new AskedFirm(offer, firm, checks, answered, reasons);
  }
}
