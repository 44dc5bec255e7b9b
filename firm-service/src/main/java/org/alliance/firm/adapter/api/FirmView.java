package org.alliance.firm.adapter.api;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.alliance.contracts.values.FirmId;
import org.alliance.firm.domain.firm.Firm;
import org.jspecify.annotations.Nullable;

/// A firm as its people and coordinators read it. Without `id` it has the form of [FirmRequest], so
/// that a person can read a firm, change a field and send it back.
///
/// @param areaQuotas by the code of the area
record FirmView(
    FirmId id,
    String name,
    List<Firm.Office> offices,
    List<Firm.Lawyer> lawyers,
    int quotaPerQuarter,
    @Nullable Integer mostPerWeek,
    Map<String, Integer> areaQuotas,
    boolean paused) {
  static FirmView of(Firm.Profile profile) {
    var quotas = new TreeMap<String, Integer>();
    profile.areaQuotas().forEach((area, quota) -> quotas.put(area.code(), quota));
    return new FirmView(
        profile.id(),
        profile.name(),
        profile.offices(),
        profile.lawyers(),
        profile.quotaPerQuarter(),
        profile.mostPerWeek().orElse(null),
        quotas,
        profile.paused());
  }
}
