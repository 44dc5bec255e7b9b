package org.alliance.firm.adapter.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.LawyerId;
import org.alliance.contracts.values.Zip3;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.report.Conduct;
import org.alliance.firm.domain.firm.BarStanding;
import org.alliance.firm.domain.firm.Exclusions;
import org.alliance.firm.domain.firm.Firm;
import org.alliance.firm.domain.firm.LanguageLevel;
import org.alliance.firm.domain.firm.ProfileExtras;
import org.alliance.firm.domain.firm.ProfileHistory;
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
    @Nullable ProfilePart extras,
    @Nullable List<ChangePart> history,
    @Nullable WishesPart wishes) {
  record OfficePart(String city, UsState usState, Zip3 area) {}

  record LawyerPart(
      LawyerId id,
      List<UsState> admissions,
      List<LanguageTag> languages,
      List<ServiceCategory> areas,
      @Nullable Map<LanguageTag, LanguageLevel> levels,
      @Nullable Map<UsState, BarStanding> standings) {
    static LawyerPart of(Firm.Lawyer lawyer) {
      return new LawyerPart(
          lawyer.id(),
          lawyer.admissions(),
          lawyer.languages(),
          lawyer.areas(),
          lawyer.levels().isEmpty() ? null : new TreeMap<>(lawyer.levels()),
          lawyer.standings().isEmpty() ? null : new TreeMap<>(lawyer.standings()));
    }

    Firm.Lawyer toDomain() {
      return new Firm.Lawyer(
          id,
          admissions,
          languages,
          areas,
          Objects.requireNonNullElse(levels, Map.of()),
          Objects.requireNonNullElse(standings, Map.of()));
    }
  }

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
          new FirmDocument(null, "", List.of(), List.of(), 0, null, null, false, null, null, null);
      case Firm.Registered(var profile, var history, var wishes) ->
          new FirmDocument(
              profile.id(),
              profile.name(),
              profile.offices().stream()
                  .map(office -> new OfficePart(office.city(), office.state(), office.area()))
                  .toList(),
              profile.lawyers().stream().map(LawyerPart::of).toList(),
              profile.quotaPerQuarter(),
              profile.mostPerWeek().orElse(null),
              new TreeMap<>(profile.areaQuotas()),
              profile.paused(),
              ProfilePart.of(profile.extras()),
              history.isEmpty() ? null : history.stream().map(ChangePart::of).toList(),
              WishesPart.of(wishes));
    };
  }

  Firm toDomain() {
    return Optional.ofNullable(firm)
        .<Firm>map(id ->
            new Firm.Registered(
                profile(id), changes(), wishes == null ? Wishes.NONE : wishes.toDomain()))
        .orElseGet(Firm.Absent::new);
  }

  private List<ProfileHistory.Entry> changes() {
    return Objects.requireNonNullElse(history, List.<ChangePart>of()).stream()
        .map(ChangePart::toDomain)
        .toList();
  }

  private Firm.Profile profile(FirmId id) {
    return new Firm.Profile(
        id,
        name,
        offices.stream().map(part -> new Firm.Office(part.city, part.usState, part.area)).toList(),
        lawyers.stream().map(LawyerPart::toDomain).toList(),
        quotaPerQuarter,
        Optional.ofNullable(mostPerWeek),
        Objects.requireNonNullElse(areaQuotas, Map.of()),
        paused,
        extras == null ? ProfileExtras.NONE : extras.toDomain());
  }

  /// What a firm says of itself besides the facts for matching, as it is stored.
  ///
  /// @param pausedUntil a day such as `2026-03-09`
  record ProfilePart(
      @Nullable List<InterpreterPart> interpreters,
      @Nullable List<PersonPart> people,
      @Nullable String pausedUntil,
      @Nullable ExclusionsPart exclusions) {
    record ExclusionsPart(
        List<LanguageTag> languages, List<ServiceCategory> services, List<Conduct> conduct) {
      static @Nullable ExclusionsPart of(Exclusions exclusions) {
        return exclusions.equals(Exclusions.NONE)
            ? null
            : new ExclusionsPart(
                exclusions.languages(), exclusions.services(), exclusions.conduct());
      }
    }

    record InterpreterPart(LawyerId id, Map<LanguageTag, LanguageLevel> languages) {}

    record PersonPart(
        String key, String name, ProfileExtras.Duty duty, @Nullable LawyerId lawyer) {}

    static @Nullable ProfilePart of(ProfileExtras extras) {
      return extras.equals(ProfileExtras.NONE)
          ? null
          : new ProfilePart(
              extras.interpreters().stream()
                  .map(one -> new InterpreterPart(one.id(), new TreeMap<>(one.languages())))
                  .toList(),
              extras.people().stream()
                  .map(one ->
                      new PersonPart(one.id(), one.name(), one.duty(), one.lawyer().orElse(null)))
                  .toList(),
              extras.pausedUntil().map(LocalDate::toString).orElse(null),
              ExclusionsPart.of(extras.exclusions()));
    }

    ProfileExtras toDomain() {
      return new ProfileExtras(
          Objects.requireNonNullElse(interpreters, List.<InterpreterPart>of()).stream()
              .map(part -> new ProfileExtras.Interpreter(part.id, part.languages))
              .toList(),
          Objects.requireNonNullElse(people, List.<PersonPart>of()).stream()
              .map(part ->
                  new ProfileExtras.Person(
                      part.key, part.name, part.duty, Optional.ofNullable(part.lawyer)))
              .toList(),
          Optional.ofNullable(pausedUntil).map(LocalDate::parse),
          exclusions == null
              ? Exclusions.NONE
              : new Exclusions(exclusions.languages, exclusions.services, exclusions.conduct));
    }
  }

  /// One change of a firm's profile, as it is stored.
  record ChangePart(
      Instant at, String staff, ProfileHistory.Side side, List<DetailPart> details, int more) {
    record DetailPart(ProfileHistory.What what, String about, String before, String after) {}

    static ChangePart of(ProfileHistory.Entry entry) {
      return new ChangePart(
          entry.by().at(),
          entry.by().staff(),
          entry.by().side(),
          entry.parts().stream()
              .map(part -> new DetailPart(part.what(), part.about(), part.before(), part.after()))
              .toList(),
          entry.more());
    }

    ProfileHistory.Entry toDomain() {
      return new ProfileHistory.Entry(
          new ProfileHistory.Author(staff, side, at),
          details.stream()
              .map(part -> new ProfileHistory.Part(part.what, part.about, part.before, part.after))
              .toList(),
          more);
    }
  }
}
