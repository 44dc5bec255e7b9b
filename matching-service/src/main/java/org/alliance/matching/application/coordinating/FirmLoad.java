package org.alliance.matching.application.coordinating;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.alliance.contracts.values.FirmId;
import org.alliance.matching.domain.firms.FirmPlaces;
import org.alliance.matching.domain.referral.Referral;

/// What firms have taken and were asked for, as it is stored.
public interface FirmLoad {
  Map<FirmId, FirmPlaces> places();

  /// Referrals whose last offer was made after a time.
  List<Referral> offeredSince(Instant from);
}
