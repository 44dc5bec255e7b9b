package org.alliance.matching.adapter.mongo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.LawyerId;
import org.alliance.contracts.values.Zip3;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.report.Conduct;
import org.alliance.matching.domain.firms.Capacity;
import org.alliance.matching.domain.firms.Exclusions;
import org.alliance.matching.domain.firms.FirmFacts;
import org.alliance.matching.domain.firms.FirmProfile;
import org.alliance.matching.domain.firms.Lawyer;
import org.alliance.matching.domain.firms.Office;
import org.alliance.matching.domain.firms.Wishes;
import org.jspecify.annotations.Nullable;

/// A firm as matching stores it.
///
/// @param mostPerWeek 0 if the firm did not say
/// @param changed marks each write for the scheduler, as in [ReferralDocument]
record FirmDocument(
    @Nullable FirmId firm,
    List<OfficePart> offices,
    List<LawyerPart> lawyers,
    int quotaPerQuarter,
    int mostPerWeek,
    @Nullable Map<ServiceCategory, Integer> areaQuotas,
    boolean paused,
    @Nullable Boolean changed,
    @Nullable WishesPart wishes,
    @Nullable ExclusionsPart exclusions) {
  record OfficePart(UsState usState, Zip3 area) {}

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
      return wishes.isEmpty()
          ? null
          : new WishesPart(
              wishes.languages().stream().sorted().toList(),
              wishes.states().stream().sorted().toList(),
              wishes.services().stream().sorted().toList(),
              wishes.conduct().stream().sorted().toList());
    }

    Wishes toDomain() {
      return new Wishes(
          Set.copyOf(languages), Set.copyOf(usStates), Set.copyOf(services), Set.copyOf(conduct));
    }
  }

  record ExclusionsPart(
      List<LanguageTag> languages, List<ServiceCategory> services, List<Conduct> conduct) {
    /// Null if there is none.
    static @Nullable ExclusionsPart of(Exclusions exclusions) {
      return exclusions.isEmpty()
          ? null
          : new ExclusionsPart(
              exclusions.languages().stream().sorted().toList(),
              exclusions.services().stream().sorted().toList(),
              exclusions.conduct().stream().sorted().toList());
    }

    Exclusions toDomain() {
      return new Exclusions(Set.copyOf(languages), Set.copyOf(services), Set.copyOf(conduct));
    }
  }

  static FirmDocument of(FirmProfile profile) {
    return switch (profile) {
      case FirmProfile.Unknown() ->
          new FirmDocument(null, List.of(), List.of(), 0, 0, null, false, true, null, null);
      case FirmProfile.Known(var facts) ->
          new FirmDocument(
              facts.firm(),
              facts.offices().stream()
                  .map(office -> new OfficePart(office.state(), office.area()))
                  .toList(),
              facts.lawyers().stream().map(FirmDocument::part).toList(),
              facts.capacity().perQuarter(),
              facts.capacity().perWeek(),
              facts.capacity().perArea(),
              facts.paused(),
              true,
              WishesPart.of(facts.wishes()),
              ExclusionsPart.of(facts.exclusions()));
    };
  }

  FirmProfile toDomain() {
    return Optional.ofNullable(firm)
        .<FirmProfile>map(id ->
            new FirmProfile.Known(
                new FirmFacts(
                    id,
                    offices.stream().map(part -> new Office(part.usState, part.area)).toList(),
                    lawyers.stream().map(FirmDocument::lawyer).toList(),
                    capacity(),
                    paused,
                    wishes == null ? Wishes.NONE : wishes.toDomain(),
                    exclusions == null ? Exclusions.NONE : exclusions.toDomain())))
        .orElseGet(FirmProfile.Unknown::new);
  }

  private Capacity capacity() {
    return new Capacity(
        quotaPerQuarter,
        mostPerWeek == 0 ? Capacity.usualBurst(quotaPerQuarter) : mostPerWeek,
        areaQuotas == null ? Map.of() : areaQuotas);
  }

  private static LawyerPart part(Lawyer lawyer) {
    return new LawyerPart(lawyer.id(), lawyer.admissions(), lawyer.languages(), lawyer.areas());
  }

  private static Lawyer lawyer(LawyerPart part) {
    return new Lawyer(part.id, part.admissions, part.languages, part.areas);
  }
}
