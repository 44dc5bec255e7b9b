package org.alliance.intake.domain.consent;

import org.alliance.contracts.values.code.Coded;

/// The entries of [DisclosureTable].
public enum Disclosure implements Coded {
  NEVER,
  /// As soon as the client has agreed.
  WITH_CONSENT,
  /// Only once the recipient has accepted the client, and as long as the consent lives.
  AFTER_ACCEPTANCE
}
