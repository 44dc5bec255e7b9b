package org.alliance.matching.adapter.mongo;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alliance.contracts.values.FirmId;
import org.alliance.kit.aggregate.Versioned;
import org.alliance.kit.mongo.MongoAggregates;
import org.alliance.matching.application.coordinating.FirmLoad;
import org.alliance.matching.domain.firms.FirmPlaces;
import org.alliance.matching.domain.referral.Referral;
import org.alliance.matching.domain.referral.ReferralEvent;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/// Reads places and referrals of the week.
final class MongoFirmLoad implements FirmLoad {
  private final MongoAggregates<FirmPlaces, FirmPlaces.Event, FirmPlacesDocument> places;
  private final MongoAggregates<Referral, ReferralEvent, ReferralDocument> referrals;

  MongoFirmLoad(
      MongoAggregates<FirmPlaces, FirmPlaces.Event, FirmPlacesDocument> places,
      MongoAggregates<Referral, ReferralEvent, ReferralDocument> referrals) {
    this.places = places;
    this.referrals = referrals;
  }

  @Override
  public Map<FirmId, FirmPlaces> places() {
    var all = new HashMap<FirmId, FirmPlaces>();
    places.forEach(found -> all.put(new FirmId(found.id()), found.state()));
    return all;
  }

  @Override
  public List<Referral> offeredSince(Instant from) {
    return referrals
        .find(Query.query(Criteria.where("state.lastOfferAt").gte(Date.from(from))))
        .stream()
        .map(Versioned::state)
        .toList();
  }
}
