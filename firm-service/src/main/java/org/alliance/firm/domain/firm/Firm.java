package org.alliance.firm.domain.firm;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.LawyerId;
import org.alliance.contracts.values.Zip3;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.place.UsState;
import org.alliance.kit.decision.Decider;
import org.alliance.kit.decision.Decision;

/// One law firm.
public sealed interface Firm {
  record Absent() implements Firm {}

  /// @param history the latest changes, newest first
  /// @param wishes what it would take more of
  record Registered(Profile profile, List<ProfileHistory.Entry> history, Wishes wishes)
      implements Firm {
    public Registered {
      history = List.copyOf(history);
    }

    public Registered(Profile profile) {
      this(profile, List.of(), Wishes.NONE);
    }
  }

  /// @param name never published
  /// @param quotaPerQuarter cases that the firm takes in a quarter of a year
  /// @param mostPerWeek cases that it takes in one week at most; empty if it has not said so
  /// @param areaQuotas cases that it takes in a quarter, for areas with a lower quota; 0 means none
  /// @param paused whether the firm takes no offers for now
  /// @param extras what matching need not know
  record Profile(
      FirmId id,
      String name,
      List<Office> offices,
      List<Lawyer> lawyers,
      int quotaPerQuarter,
      Optional<Integer> mostPerWeek,
      Map<ServiceCategory, Integer> areaQuotas,
      boolean paused,
      ProfileExtras extras) {
    public Profile {
      areaQuotas = Map.copyOf(areaQuotas);
      offices = List.copyOf(offices);
      lawyers = List.copyOf(lawyers);
    }

    /// A profile with no more than what matching has to know.
    public Profile(
        FirmId id,
        String name,
        List<Office> offices,
        List<Lawyer> lawyers,
        int quotaPerQuarter,
        Optional<Integer> mostPerWeek,
        Map<ServiceCategory, Integer> areaQuotas,
        boolean paused) {
      this(
          id,
          name,
          offices,
          lawyers,
          quotaPerQuarter,
          mostPerWeek,
          areaQuotas,
          paused,
          ProfileExtras.NONE);
    }

    /// Whether this profile has all lawyers, and at least as many offices and interpreters, as the
    /// other. A lawyer who is missing may have been added by another person since the sender read
    /// the firm.
    public boolean takesNothingFrom(Profile other) {
      return offices.size() >= other.offices.size()
          && extras.interpreters().size() >= other.extras.interpreters().size()
          && lawyers.stream()
              .map(Lawyer::id)
              .collect(Collectors.toSet())
              .containsAll(other.lawyers.stream().map(Lawyer::id).toList());
    }

    public Profile withOffices(List<Office> others) {
      return new Profile(
          id, name, others, lawyers, quotaPerQuarter, mostPerWeek, areaQuotas, paused, extras);
    }

    public Profile withLawyers(List<Lawyer> others) {
      return new Profile(
          id, name, offices, others, quotaPerQuarter, mostPerWeek, areaQuotas, paused, extras);
    }

    public Profile with(ProfileExtras others) {
      return new Profile(
          id, name, offices, lawyers, quotaPerQuarter, mostPerWeek, areaQuotas, paused, others);
    }

    /// @param until the first day on which the firm takes offers again; empty if nobody has said
    public Profile withPause(boolean isPaused, Optional<LocalDate> until) {
      return new Profile(
          id,
          name,
          offices,
          lawyers,
          quotaPerQuarter,
          mostPerWeek,
          areaQuotas,
          isPaused,
          extras.with(isPaused ? until : Optional.empty()));
    }

    public Profile withQuotas(
        int perQuarter, Optional<Integer> perWeek, Map<ServiceCategory, Integer> ofAreas) {
      return new Profile(id, name, offices, lawyers, perQuarter, perWeek, ofAreas, paused, extras);
    }
  }

  record Office(String city, UsState state, Zip3 area) {}

  /// @param admissions the states in which the lawyer may practise now
  /// @param languages that the lawyer speaks with clients
  /// @param levels of languages, as far as the firm has said; a basic one is not among `languages`
  /// @param standings of the admissions that the lawyer may not use now
  record Lawyer(
      LawyerId id,
      List<UsState> admissions,
      List<LanguageTag> languages,
      List<ServiceCategory> areas,
      Map<LanguageTag, LanguageLevel> levels,
      Map<UsState, BarStanding> standings) {
    public Lawyer {
      admissions = List.copyOf(admissions);
      languages = List.copyOf(languages);
      areas = List.copyOf(areas);
      levels = Map.copyOf(levels);
      standings = Map.copyOf(standings);
    }

    /// A lawyer of whom the firm has told no more than what matching has to know.
    public Lawyer(
        LawyerId id,
        List<UsState> admissions,
        List<LanguageTag> languages,
        List<ServiceCategory> areas) {
      this(id, admissions, languages, areas, Map.of(), Map.of());
    }

    /// @param spoken languages with their levels, as far as the firm has said
    /// @param standings of all admissions
    public static Lawyer of(
        LawyerId id,
        Map<LanguageTag, Optional<LanguageLevel>> spoken,
        Map<UsState, BarStanding> standings,
        List<ServiceCategory> areas) {
      var levels = new HashMap<LanguageTag, LanguageLevel>();
      spoken.forEach((tag, level) -> level.ifPresent(known -> levels.put(tag, known)));
      var notNow = new EnumMap<UsState, BarStanding>(UsState.class);
      notNow.putAll(standings);
      notNow.values().removeIf(BarStanding.ACTIVE::equals);
      return new Lawyer(
          id,
          standings.keySet().stream().filter(state -> !notNow.containsKey(state)).sorted().toList(),
          spoken.keySet().stream()
              .filter(tag -> !LanguageLevel.BASIC.equals(levels.get(tag)))
              .sorted()
              .toList(),
          areas.stream().distinct().sorted().toList(),
          levels,
          notNow);
    }
  }

  /// Replaces the whole description of a firm.
  ///
  /// @param instead the description that the sender has read; empty for a new firm
  /// @param wishes what the firm would take more of; empty to leave that as it is
  /// @param by who sends it, and when
  record Describe(
      Profile profile,
      Optional<Profile> instead,
      Optional<Wishing> wishes,
      ProfileHistory.Author by) {
    public Describe(Profile profile, Optional<Profile> instead, ProfileHistory.Author by) {
      this(profile, instead, Optional.empty(), by);
    }
  }

  /// @param instead the wishes that the sender has read
  record Wishing(Wishes wishes, Wishes instead) {}

  /// @param change what the history keeps of it
  record Described(Profile profile, Wishes wishes, ProfileHistory.Entry change) {}

  enum Refusal {
    /// Another person has changed the firm since the sender read it.
    CHANGED_MEANWHILE
  }

  Decider<Firm, Describe, Described, Refusal> DECIDER =
      new Decider<>(
          new Absent(),
          Firm::decide,
          (before, described) ->
              new Registered(
                  described.profile(),
                  ProfileHistory.with(historyOf(before), described.change()),
                  described.wishes()));

  /// The same description again changes nothing, whichever description it replaces.
  static Decision<Described, Refusal> decide(Firm state, Describe command) {
    var now =
        state instanceof Registered(var profile, _, _)
            ? Optional.of(profile)
            : Optional.<Profile>empty();
    var wished = state instanceof Registered(_, _, var before) ? before : Wishes.NONE;
    var wishes = command.wishes().map(Wishing::wishes).orElse(wished);
    if (now.filter(command.profile()::equals).isPresent() && wishes.equals(wished)) {
      return Decision.happened();
    }
    return now.equals(command.instead())
            && command.wishes().map(Wishing::instead).orElse(wished).equals(wished)
        ? Decision.happened(
            new Described(
                command.profile(),
                wishes,
                ProfileHistory.entry(
                    command.by(), ProfileDiff.of(now, command.profile(), wished, wishes))))
        : Decision.refused(Refusal.CHANGED_MEANWHILE);
  }

  private static List<ProfileHistory.Entry> historyOf(Firm state) {
    return state instanceof Registered(_, var history, _) ? history : List.of();
  }
}
