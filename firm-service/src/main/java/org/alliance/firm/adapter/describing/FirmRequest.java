package org.alliance.firm.adapter.describing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.LawyerId;
import org.alliance.contracts.values.Zip3;
import org.alliance.contracts.values.code.Coded;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.report.Conduct;
import org.alliance.firm.domain.firm.BarStanding;
import org.alliance.firm.domain.firm.Exclusions;
import org.alliance.firm.domain.firm.Firm;
import org.alliance.firm.domain.firm.LanguageLevel;
import org.alliance.firm.domain.firm.ProfileExtras;
import org.alliance.kit.web.ApiProblem;
import org.jspecify.annotations.Nullable;

/// The whole description of a firm, from its lead or a coordinator.
///
/// @param quotaPerQuarter cases that the firm takes in a quarter of a year
/// @param mostPerWeek cases that it takes in one week at most; if left out, matching takes three
///   weeks' worth of the quota
/// @param areaQuotas cases that it takes in a quarter, by area code, for areas with a lower quota
/// @param pausedUntil the first day, UTC, on which a paused firm takes offers again
/// @param interpreters people who speak with clients and are no lawyers
/// @param exclusions cases that the firm never takes; if left out, they stay as they are
record FirmRequest(
    @NotBlank @Size(max = 200) String name,
    @NotEmpty @Size(max = 200) List<@NotNull @Valid OfficePart> offices,
    @NotEmpty @Size(max = 1_500) List<@NotNull @Valid LawyerPart> lawyers,
    @Positive @Max(100_000) int quotaPerQuarter,
    @Positive @Max(100_000) @Nullable Integer mostPerWeek,
    @Size(max = 20)
        @Nullable Map<String, @NotNull @PositiveOrZero @Max(100_000) Integer> areaQuotas,
    boolean paused,
    @Nullable LocalDate pausedUntil,
    @Size(max = 200) @Nullable List<@NotNull @Valid InterpreterPart> interpreters,
    @Valid @Nullable ExclusionsPart exclusions) {
  /// @param area the first three digits of the ZIP code
  record OfficePart(
      @NotBlank @Size(max = 100) String city, @NotNull UsState state, @NotNull Zip3 area) {}

  record LawyerPart(
      @NotNull LawyerId id,
      @NotEmpty @Size(max = 60) List<@NotNull UsState> admissions,
      @NotEmpty @Size(max = 40) List<@NotNull LanguageTag> languages,
      @NotEmpty @Size(max = 20) List<@NotNull ServiceCategory> areas,
      @Size(max = 60) @Nullable Map<String, @NotNull LanguageLevel> levels,
      @Size(max = 60) @Nullable Map<String, @NotNull BarStanding> standings) {
    Firm.Lawyer toLawyer() {
      // Two tags may name one language: fil and tl.
      var spoken = languages.stream().distinct().toList();
      var known = levelsOf(levels);
      if (spoken.stream().anyMatch(tag -> known.get(tag) == LanguageLevel.BASIC)) {
        throw ApiProblem.badRequest(
            "bad-value",
            "At lawyers: a language with the level basic is not enough for clients. Take it out of"
                + " languages, or give another level.");
      }
      return new Firm.Lawyer(id, admissions, spoken, areas, known, notNow());
    }

    private Map<UsState, BarStanding> notNow() {
      var all = new EnumMap<UsState, BarStanding>(UsState.class);
      Objects.requireNonNullElse(standings, Map.<String, BarStanding>of())
          .forEach((code, standing) -> {
            var state =
                UsState.find(code)
                    .filter(found -> standing != BarStanding.ACTIVE && !admissions.contains(found))
                    .orElseThrow(() ->
                        ApiProblem.badRequest(
                            "bad-value",
                            "At standings: name states, such as NY, where the lawyer may not"
                                + " practise now. List the others in admissions."));
            all.put(state, standing);
          });
      return all;
    }
  }

  /// @param languages with their levels
  record InterpreterPart(
      @NotNull LawyerId id,
      @NotEmpty @Size(max = 40) Map<String, @NotNull LanguageLevel> languages) {}

  /// @param languages of clients who speak no other
  /// @param services of clients who ask for no other
  /// @param conduct acts of attackers; one of them is enough
  record ExclusionsPart(
      @NotNull @Size(max = 200) List<@NotNull LanguageTag> languages,
      @NotNull @Size(max = 20) List<@NotNull ServiceCategory> services,
      @NotNull @Size(max = 40) List<@NotNull Conduct> conduct) {}

  private static Map<LanguageTag, LanguageLevel> levelsOf(
      @Nullable Map<String, LanguageLevel> levels) {
    var all = new HashMap<LanguageTag, LanguageLevel>();
    Objects.requireNonNullElse(levels, Map.<String, LanguageLevel>of())
        .forEach((tag, level) -> all.put(tag(tag), level));
    return all;
  }

  private static LanguageTag tag(String written) {
    try {
      return new LanguageTag(written);
    } catch (IllegalArgumentException malformed) {
      throw ApiProblem.badRequest(
          "bad-value", "At levels: each language is a BCP 47 tag such as ko, yue or zh-Hant.");
    }
  }

  /// @throws ApiProblem 400 if two lawyers have the same id: a team names lawyers by their ids
  void requireEachOnce() {
    if (lawyers.stream().map(LawyerPart::id).distinct().count() < lawyers.size()) {
      throw ApiProblem.badRequest("bad-value", "At lawyers: give each lawyer a different id.");
    }
    var others = Objects.requireNonNullElse(interpreters, List.<InterpreterPart>of());
    if (others.stream().map(InterpreterPart::id).distinct().count() < others.size()) {
      throw ApiProblem.badRequest(
          "bad-value", "At interpreters: give each interpreter a different id.");
    }
  }

  /// @param known of the firm, with its people, whom only pages know
  Firm.Profile toProfile(FirmId id, ProfileExtras known) {
    return new Firm.Profile(
        id,
        name,
        offices.stream()
            .map(office -> new Firm.Office(office.city, office.state, office.area))
            .toList(),
        lawyers.stream().map(LawyerPart::toLawyer).toList(),
        quotaPerQuarter,
        Optional.ofNullable(mostPerWeek),
        quotas(),
        paused,
        new ProfileExtras(
            Objects.requireNonNullElse(interpreters, List.<InterpreterPart>of()).stream()
                .map(one -> new ProfileExtras.Interpreter(one.id, levelsOf(one.languages)))
                .toList(),
            known.people(),
            paused ? Optional.ofNullable(pausedUntil) : Optional.empty(),
            exclusions == null
                ? known.exclusions()
                : new Exclusions(exclusions.languages, exclusions.services, exclusions.conduct)));
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
