package org.alliance.firm.adapter.mongo;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.alliance.contracts.values.Conduct;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.LawyerId;
import org.alliance.contracts.values.ServiceCategory;
import org.alliance.contracts.values.UsState;
import org.alliance.contracts.values.Zip3;
import org.alliance.firm.domain.firm.Firm;
import org.alliance.firm.domain.firm.Wishes;
import org.jspecify.annotations.Nullable;

/// A firm as it is stored.
record FirmDocument(
    @Nullable FirmId firm,
    String name,
    List<OfficePart> offices,
    List<LawyerPart> lawyers,
    int quotaPerQuarter,
    @Nullable Integer mostPerWeek,
    @Nullable Map<ServiceCategory, Integer> areaQuotas,
    boolean paused,
    @Nullable WishesPart wishes) {
  record OfficePart(String city, UsState usState, Zip3 area) {}

  record LawyerPart(
      LawyerId id,
      List<UsState> admissions,
      List<LanguageTag> languages,
      List<ServiceCategory> areas) {}

  record WishesPart(
      List<LanguageTag> languages,
      List<UsState> usStates,
      List<ServiceCategory> services,
      List<Conduct> conduct) {
    /// Null if there is none.
    static @Nullable WishesPart of(Wishes wishes) {
      return wishes.equals(Wishes.NONE)
          ? null
          : new WishesPart(
              wishes.languages(), wishes.states(), wishes.services(), wishes.conduct());
    }

    Wishes toDomain() {
      return new Wishes(languages, usStates, services, conduct);
    }
  }

  static FirmDocument of(Firm firm) {
    return switch (firm) {
      case Firm.Absent() ->
          new FirmDocument(null, "", List.of(), List.of(), 0, null, null, false, null);
      case Firm.Registered(var profile, var wishes) ->
          new FirmDocument(
              profile.id(),
              profile.name(),
              profile.offices().stream()
                  .map(office -> new OfficePart(office.city(), office.state(), office.area()))
                  .toList(),
              profile.lawyers().stream()
                  .map(lawyer ->
                      new LawyerPart(
                          lawyer.id(), lawyer.admissions(), lawyer.languages(), lawyer.areas()))
                  .toList(),
              profile.quotaPerQuarter(),
              profile.mostPerWeek().orElse(null),
              new TreeMap<>(profile.areaQuotas()),
              profile.paused(),
              WishesPart.of(wishes));
    };
  }

  Firm toDomain() {
    return Optional.ofNullable(firm)
        .<Firm>map(id ->
            new Firm.Registered(profile(id), wishes == null ? Wishes.NONE : wishes.toDomain()))
        .orElseGet(Firm.Absent::new);
  }

  private Firm.Profile profile(FirmId id) {
    return new Firm.Profile(
        id,
        name,
        offices.stream().map(part -> new Firm.Office(part.city, part.usState, part.area)).toList(),
        lawyers.stream()
            .map(part -> new Firm.Lawyer(part.id, part.admissions, part.languages, part.areas))
            .toList(),
        quotaPerQuarter,
        Optional.ofNullable(mostPerWeek),
        Objects.requireNonNullElse(areaQuotas, Map.of()),
        paused);
  }
}
