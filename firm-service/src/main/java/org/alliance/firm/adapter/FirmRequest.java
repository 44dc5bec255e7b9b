package org.alliance.firm.adapter;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.LawyerId;
import org.alliance.contracts.values.ServiceCategory;
import org.alliance.contracts.values.UsState;
import org.alliance.contracts.values.Zip3;
import org.alliance.firm.domain.Firm;
import org.jspecify.annotations.Nullable;

/// A firm as its lead or a coordinator describes it, whole.
///
/// @param quotaPerQuarter how many cases it takes in a quarter of a year
/// @param mostPerWeek how many of them at most in one week; three weeks' worth if left out
/// @param areaQuotas areas of which it takes fewer in a quarter, each with how many
record FirmRequest(
    @NotBlank @Size(max = 200) String name,
    @NotEmpty @Size(max = 200) List<@Valid OfficePart> offices,
    @NotEmpty @Size(max = 1_500) List<@Valid LawyerPart> lawyers,
    @Positive @Max(100_000) int quotaPerQuarter,
    @Positive @Max(100_000) @Nullable Integer mostPerWeek,
    @Size(max = 20)
        @Nullable Map<ServiceCategory, @PositiveOrZero @Max(100_000) Integer> areaQuotas,
    boolean paused) {
  /// @param area 3-digit ZIP area
  record OfficePart(
      @NotBlank @Size(max = 100) String city, @NotNull UsState state, @NotNull Zip3 area) {}

  record LawyerPart(
      @NotNull LawyerId id,
      @NotEmpty @Size(max = 60) List<UsState> admissions,
      @NotEmpty @Size(max = 40) List<LanguageTag> languages,
      @NotEmpty @Size(max = 20) List<ServiceCategory> areas) {}

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
        Objects.requireNonNullElse(areaQuotas, Map.of()),
        paused);
  }
}
