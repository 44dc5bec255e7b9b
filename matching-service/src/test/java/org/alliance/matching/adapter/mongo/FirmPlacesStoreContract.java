package org.alliance.matching.adapter.mongo;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.matching.domain.firms.FirmPlaces;
import org.alliance.matching.domain.firms.FirmPlaces.Place;
import org.alliance.matching.domain.referral.Referrals;
import org.alliance.testkit.AggregatesContract;

abstract class FirmPlacesStoreContract extends AggregatesContract<FirmPlaces, FirmPlaces.Event> {
  @Override
  protected List<FirmPlaces> states() {
    var at = Instant.parse("2026-03-10T09:30:00Z");
    return List.of(
        FirmPlaces.NONE,
        new FirmPlaces(
            Map.of(
                "one",
                new Place(
                    "one",
                    OfferId.of(Referrals.CASE, 1),
                    at,
                    Optional.of(ServiceCategory.LAWSUIT),
                    3),
                "two",
                new Place("two", OfferId.of(Referrals.CASE, 2), at, Optional.empty(), 4))));
  }

  @Override
  protected String id() {
    return "firm-001";
  }
}
