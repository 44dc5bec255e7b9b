package org.alliance.firm.adapter;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.alliance.contracts.values.Coded;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.LawyerId;
import org.alliance.contracts.values.ServiceCategory;
import org.alliance.contracts.values.UsState;
import org.alliance.contracts.values.Zip3;
import org.alliance.firm.domain.Firm;
import org.jspecify.annotations.Nullable;

/// A firm as it is stored.
record FirmDocument(
    @Nullable String firm,
    String name,
    List<OfficePart> offices,
    List<LawyerPart> lawyers,
    int quotaPerQuarter,
    @Nullable Integer mostPerWeek,
    @Nullable Map<String, Integer> areaQuotas,
    boolean paused) {
  record OfficePart(String city, String usState, String area) {}

  record LawyerPart(
      String id, List<String> admissions, List<String> languages, List<String> areas) {}

  static FirmDocument of(Firm firm) {
    return switch (firm) {
      case Firm.Absent() -> new FirmDocument(null, "", List.of(), List.of(), 0, null, null, false);
      case Firm.Registered(var profile) ->
          new FirmDocument(
              profile.id().value(),
              profile.name(),
              profile.offices().stream()
                  .map(office ->
                      new OfficePart(office.city(), office.state().name(), office.area().value()))
                  .toList(),
              profile.lawyers().stream().map(FirmDocument::part).toList(),
              profile.quotaPerQuarter(),
              profile.mostPerWeek().orElse(null),
              quotas(profile.areaQuotas()),
              profile.paused());
    };
  }

  Firm toDomain() {
    return Optional.ofNullable(firm)
        .<Firm>map(id -> new Firm.Registered(profile(new FirmId(id))))
        .orElseGet(Firm.Absent::new);
  }

  private Firm.Profile profile(FirmId id) {
    var places =
        offices.stream()
            .map(part ->
                new Firm.Office(part.city, UsState.valueOf(part.usState), new Zip3(part.area)))
            .toList();
    return new Firm.Profile(
        id,
        name,
        places,
        lawyers.stream().map(FirmDocument::lawyer).toList(),
        quotaPerQuarter,
        Optional.ofNullable(mostPerWeek),
        areaQuotas == null ? Map.of() : byArea(areaQuotas),
        paused);
  }

  private static Map<String, Integer> quotas(Map<ServiceCategory, Integer> byArea) {
    var quotas = new TreeMap<String, Integer>();
    byArea.forEach((area, quota) -> quotas.put(area.code(), quota));
    return quotas;
  }

  private static Map<ServiceCategory, Integer> byArea(Map<String, Integer> quotas) {
    return quotas.entrySet().stream()
        .collect(
            Collectors.toMap(
                quota -> Coded.of(ServiceCategory.class, quota.getKey()), Map.Entry::getValue));
  }

  private static LawyerPart part(Firm.Lawyer lawyer) {
    return new LawyerPart(
        lawyer.id().value(),
        lawyer.admissions().stream().map(UsState::name).toList(),
        lawyer.languages().stream().map(LanguageTag::value).toList(),
        lawyer.areas().stream().map(Coded::code).toList());
  }

  private static Firm.Lawyer lawyer(LawyerPart part) {
    return new Firm.Lawyer(
        new LawyerId(part.id),
        part.admissions.stream().map(UsState::valueOf).toList(),
        part.languages.stream().map(LanguageTag::new).toList(),
        part.areas.stream().map(code -> Coded.of(ServiceCategory.class, code)).toList());
  }
}
