package org.alliance.matching.adapter;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.alliance.contracts.events.FirmChanged.Lawyer;
import org.alliance.contracts.events.FirmChanged.Office;
import org.alliance.contracts.values.Coded;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.LawyerId;
import org.alliance.contracts.values.ServiceCategory;
import org.alliance.contracts.values.UsState;
import org.alliance.contracts.values.Zip3;
import org.alliance.matching.domain.Capacity;
import org.alliance.matching.domain.FirmFacts;
import org.alliance.matching.domain.FirmProfile;
import org.jspecify.annotations.Nullable;

/// A firm as matching stores it.
record FirmDocument(
    @Nullable String firm,
    List<OfficePart> offices,
    List<LawyerPart> lawyers,
    int quotaPerQuarter,
    int mostPerWeek,
    @Nullable Map<String, Integer> areaQuotas,
    boolean paused) {
  record OfficePart(String usState, String area) {}

  record LawyerPart(
      String id, List<String> admissions, List<String> languages, List<String> areas) {}

  static FirmDocument of(FirmProfile profile) {
    return switch (profile) {
      case FirmProfile.Unknown() -> new FirmDocument(null, List.of(), List.of(), 0, 0, null, false);
      case FirmProfile.Known(var facts) ->
          new FirmDocument(
              facts.firm().value(),
              facts.offices().stream()
                  .map(office -> new OfficePart(office.state().name(), office.area().value()))
                  .toList(),
              facts.lawyers().stream().map(FirmDocument::part).toList(),
              facts.capacity().perQuarter(),
              facts.capacity().perWeek(),
              quotas(facts.capacity()),
              facts.paused());
    };
  }

  FirmProfile toDomain() {
    return Optional.ofNullable(firm)
        .<FirmProfile>map(id ->
            new FirmProfile.Known(
                new FirmFacts(
                    new FirmId(id),
                    offices.stream().map(FirmDocument::office).toList(),
                    lawyers.stream().map(FirmDocument::lawyer).toList(),
                    capacity(),
                    paused)))
        .orElseGet(FirmProfile.Unknown::new);
  }

  private static Map<String, Integer> quotas(Capacity capacity) {
    var quotas = new TreeMap<String, Integer>();
    capacity.perArea().forEach((area, quota) -> quotas.put(area.code(), quota));
    return quotas;
  }

  private Capacity capacity() {
    var quotas = new EnumMap<ServiceCategory, Integer>(ServiceCategory.class);
    if (areaQuotas != null) {
      areaQuotas.forEach((area, quota) -> quotas.put(Coded.of(ServiceCategory.class, area), quota));
    }
    return new Capacity(
        quotaPerQuarter,
        mostPerWeek == 0 ? Capacity.usualBurst(quotaPerQuarter) : mostPerWeek,
        quotas);
  }

  private static LawyerPart part(Lawyer lawyer) {
    return new LawyerPart(
        lawyer.id().value(),
        lawyer.admissions().stream().map(UsState::name).toList(),
        lawyer.languages().stream().map(LanguageTag::value).toList(),
        lawyer.areas().stream().map(Coded::code).toList());
  }

  private static Office office(OfficePart part) {
    return new Office(UsState.valueOf(part.usState), new Zip3(part.area));
  }

  private static Lawyer lawyer(LawyerPart part) {
    return new Lawyer(
        new LawyerId(part.id),
        part.admissions.stream().map(UsState::valueOf).toList(),
        part.languages.stream().map(LanguageTag::new).toList(),
        part.areas.stream().map(code -> Coded.of(ServiceCategory.class, code)).toList());
  }
}
