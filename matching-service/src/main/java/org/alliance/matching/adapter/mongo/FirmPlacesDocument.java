package org.alliance.matching.adapter.mongo;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.matching.domain.firms.FirmPlaces;
import org.alliance.matching.domain.firms.FirmPlaces.Place;
import org.jspecify.annotations.Nullable;

/// The places of one firm as they are stored.
record FirmPlacesDocument(List<PlacePart> taken) {
  /// @param version of the referral that the offer was decided on
  record PlacePart(
      String id, OfferId offer, Instant at, @Nullable ServiceCategory area, long version) {
    static PlacePart of(Place place) {
      return new PlacePart(
          place.id(), place.offer(), place.at(), place.area().orElse(null), place.version());
    }

    Place toDomain() {
      return new Place(id, offer, at, Optional.ofNullable(area), version);
    }
  }

  static FirmPlacesDocument of(FirmPlaces places) {
    return new FirmPlacesDocument(
        places.taken().values().stream()
            .sorted(Comparator.comparing(Place::at).thenComparing(Place::id))
            .map(PlacePart::of)
            .toList());
  }

  FirmPlaces toDomain() {
    return new FirmPlaces(
        taken.stream()
            .map(PlacePart::toDomain)
            .collect(Collectors.toMap(Place::id, Function.identity())));
  }
}
