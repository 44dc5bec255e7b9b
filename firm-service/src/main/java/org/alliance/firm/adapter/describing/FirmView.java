package org.alliance.firm.adapter.describing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.LawyerId;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.place.UsState;
import org.alliance.firm.domain.firm.BarStanding;
import org.alliance.firm.domain.firm.Exclusions;
import org.alliance.firm.domain.firm.Firm;
import org.alliance.firm.domain.firm.LanguageLevel;
import org.jspecify.annotations.Nullable;

/// A firm as its people and coordinators read it. Without `id` it has the form of [FirmRequest], so
/// that a person can read a firm, change a field and send it back.
///
/// @param areaQuotas by the code of the area
/// @param exclusions cases that the firm never takes; absent if there are none
record FirmView(
    FirmId id,
    String name,
    List<Firm.Office> offices,
    List<LawyerView> lawyers,
    int quotaPerQuarter,
    @Nullable Integer mostPerWeek,
    Map<String, Integer> areaQuotas,
    boolean paused,
    @Nullable LocalDate pausedUntil,
    @Nullable List<InterpreterView> interpreters,
    @Nullable Exclusions exclusions) {
  /// @param levels by the tag of the language
  /// @param standings by the code of the state
  record LawyerView(
      LawyerId id,
      List<UsState> admissions,
      List<LanguageTag> languages,
      List<ServiceCategory> areas,
      @Nullable Map<String, LanguageLevel> levels,
      @Nullable Map<String, BarStanding> standings) {
    static LawyerView of(Firm.Lawyer lawyer) {
      var standings = new TreeMap<String, BarStanding>();
      lawyer.standings().forEach((state, standing) -> standings.put(state.name(), standing));
      return new LawyerView(
          lawyer.id(),
          lawyer.admissions(),
          lawyer.languages(),
          lawyer.areas(),
          lawyer.levels().isEmpty() ? null : byTag(lawyer.levels()),
          standings.isEmpty() ? null : standings);
    }
  }

  record InterpreterView(LawyerId id, Map<String, LanguageLevel> languages) {}

  private static Map<String, LanguageLevel> byTag(Map<LanguageTag, LanguageLevel> levels) {
    var all = new TreeMap<String, LanguageLevel>();
    levels.forEach((tag, level) -> all.put(tag.value(), level));
    return all;
  }

  static FirmView of(Firm.Profile profile) {
    var quotas = new TreeMap<String, Integer>();
    profile.areaQuotas().forEach((area, quota) -> quotas.put(area.code(), quota));
    return new FirmView(
        profile.id(),
        profile.name(),
        profile.offices(),
        profile.lawyers().stream().map(LawyerView::of).toList(),
        profile.quotaPerQuarter(),
        profile.mostPerWeek().orElse(null),
        quotas,
        profile.paused(),
        profile.extras().pausedUntil().orElse(null),
        profile.extras().interpreters().isEmpty()
            ? null
            : profile.extras().interpreters().stream()
                .map(one -> new InterpreterView(one.id(), byTag(one.languages())))
                .toList(),
        profile.extras().exclusions().equals(Exclusions.NONE)
            ? null
            : profile.extras().exclusions());
  }
}
