package org.alliance.firm.adapter.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.alliance.contracts.values.Coded;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.LawyerId;
import org.alliance.contracts.values.ServiceCategory;
import org.alliance.contracts.values.UsState;
import org.alliance.contracts.values.Zip3;
import org.alliance.firm.domain.firm.Firm;
import org.alliance.kit.web.ApiProblem;
import org.jspecify.annotations.Nullable;

/// The whole description of a firm, from its lead or a coordinator.
///
/// @param quotaPerQuarter cases that the firm takes in a quarter of a year
/// @param mostPerWeek cases that it takes in one week at most; if left out, matching takes three
///   weeks' worth of the quota
/// @param areaQuotas cases that it takes in a quarter, by area code, for areas with a lower quota
record FirmRequest(
    @NotBlank @Size(max = 200) String name,
    @NotEmpty @Size(max = 200) List<@NotNull @Valid OfficePart> offices,
    @NotEmpty @Size(max = 1_500) List<@NotNull @Valid LawyerPart> lawyers,
    @Positive @Max(100_000) int quotaPerQuarter,
    @Positive @Max(100_000) @Nullable Integer mostPerWeek,
    @Size(max = 20)
        @Nullable Map<String, @NotNull @PositiveOrZero @Max(100_000) Integer> areaQuotas,
    boolean paused) {
  /// @param area the first three digits of the ZIP code
  record OfficePart(
      @NotBlank @Size(max = 100) String city, @NotNull UsState state, @NotNull Zip3 area) {}

  record LawyerPart(
      @NotNull LawyerId id,
      @NotEmpty @Size(max = 60) List<@NotNull UsState> admissions,
      @NotEmpty @Size(max = 40) List<@NotNull LanguageTag> languages,
      @NotEmpty @Size(max = 20) List<@NotNull ServiceCategory> areas) {}

  /// @throws ApiProblem 400 if two lawyers have the same id: a team names lawyers by their ids
  void requireEachOnce() {
    if (lawyers.stream().map(LawyerPart::id).distinct().count() < lawyers.size()) {
      throw ApiProblem.badRequest("bad-value", "At lawyers: give each lawyer a different id.");
    }
  }

  Firm.Profile toProfile(FirmId id) {
    return new Firm.Profile(
        id,
        name,
        offices.stream()
            .map(office -> new Firm.Office(office.city, office.state, office.area))
            .toList(),
        lawyers.stream()
            .map(lawyer ->
                new Firm.Lawyer(
                    lawyer.id,
                    lawyer.admissions,
                    // Two tags may name one language: fil and tl.
                    lawyer.languages.stream().distinct().toList(),
                    lawyer.areas))
            .toList(),
        quotaPerQuarter,
        Optional.ofNullable(mostPerWeek),
        quotas(),
        paused);
  }

  /// By code, such as `lawsuit`. Names such as `LAWSUIT`, the only form of earlier versions, are
  /// read too.
  private Map<ServiceCategory, Integer> quotas() {
    var quotas = new EnumMap<ServiceCategory, Integer>(ServiceCategory.class);
    Objects.requireNonNullElse(areaQuotas, Map.<String, Integer>of())
        .forEach((area, quota) ->
            quotas.put(
                Coded.find(
                        ServiceCategory.class,
                        area.strip().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .orElseThrow(() ->
                        ApiProblem.badRequest(
                            "bad-value",
                            "At areaQuotas: each area is one of "
                                + Coded.codes(ServiceCategory.class)
                                + ".")),
                quota));
    return quotas;
  }
}
