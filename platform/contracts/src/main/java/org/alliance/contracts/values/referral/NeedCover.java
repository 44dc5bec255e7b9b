package org.alliance.contracts.values.referral;

import org.alliance.contracts.values.code.Coded;

/// How a service is covered that the client asked for and the firm that has the case did not take.
public enum NeedCover implements Coded {
  PARTNER_ORGANISATION,
  /// A firm that is not asked through the Alliance.
  ANOTHER_FIRM,
  /// The firm that has the case takes it on after all. This ends when the firm no longer has the
  /// case.
  THIS_FIRM,
  CLIENT_DOES_NOT_WANT_IT;

  /// Whether no firm is asked for the service any more, whoever has the case.
  public boolean isLasting() {
    return this != THIS_FIRM;
  }
}
