package org.alliance.firm.domain.firm;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.LawyerId;
import org.alliance.contracts.values.ServiceCategory;
import org.alliance.contracts.values.UsState;
import org.alliance.contracts.values.Zip3;
import org.alliance.kit.decision.Decider;
import org.alliance.kit.decision.Decision;

/// One law firm.
public sealed interface Firm {
  record Absent() implements Firm {}

  /// @param wishes what it would take more of
  record Registered(Profile profile, Wishes wishes) implements Firm {
    public Registered(Profile profile) {
      this(profile, Wishes.NONE);
    }
  }

  /// @param name never published
  /// @param quotaPerQuarter cases that the firm takes in a quarter of a year
  /// @param mostPerWeek cases that it takes in one week at most; empty if it has not said so
  /// @param areaQuotas cases that it takes in a quarter, for areas with a lower quota; 0 means none
  /// @param paused whether the firm takes no offers for now
  record Profile(
      FirmId id,
      String name,
      List<Office> offices,
      List<Lawyer> lawyers,
      int quotaPerQuarter,
      Optional<Integer> mostPerWeek,
      Map<ServiceCategory, Integer> areaQuotas,
      boolean paused) {
    public Profile {
      areaQuotas = Map.copyOf(areaQuotas);
      offices = List.copyOf(offices);
      lawyers = List.copyOf(lawyers);
    }

    /// Whether this profile has all lawyers, and at least as many offices, as the other. A lawyer
    /// who is missing may have been added by another person since the sender read the firm.
    public boolean takesNothingFrom(Profile other) {
      return offices.size() >= other.offices.size()
          && lawyers.stream()
              .map(Lawyer::id)
              .collect(Collectors.toSet())
              .containsAll(other.lawyers.stream().map(Lawyer::id).toList());
    }
  }

  record Office(String city, UsState state, Zip3 area) {}

  record Lawyer(
      LawyerId id,
      List<UsState> admissions,
      List<LanguageTag> languages,
      List<ServiceCategory> areas) {
    public Lawyer {
      admissions = List.copyOf(admissions);
      languages = List.copyOf(languages);
      areas = List.copyOf(areas);
    }
  }

  /// Replaces the whole description of a firm.
  ///
  /// @param instead the description that the sender has read; empty for a new firm
  /// @param wishes what the firm would take more of; empty to leave that as it is
  record Describe(Profile profile, Optional<Profile> instead, Optional<Wishes> wishes) {
    public Describe(Profile profile, Optional<Profile> instead) {
      this(profile, instead, Optional.empty());
    }
  }

  record Described(Profile profile, Wishes wishes) {
    public Described(Profile profile) {
      this(profile, Wishes.NONE);
    }
  }

  enum Refusal {
    /// Another person has changed the firm since the sender read it.
    CHANGED_MEANWHILE
  }

  Decider<Firm, Describe, Described, Refusal> DECIDER =
      new Decider<>(
          new Absent(),
          Firm::decide,
          (_, described) -> new Registered(described.profile(), described.wishes()));

  /// The same description again changes nothing, whichever description it replaces.
  static Decision<Described, Refusal> decide(Firm state, Describe command) {
    var now =
        state instanceof Registered(var profile, _)
            ? Optional.of(profile)
            : Optional.<Profile>empty();
    var wished = state instanceof Registered(_, var before) ? before : Wishes.NONE;
    var wishes = command.wishes().orElse(wished);
    if (now.filter(command.profile()::equals).isPresent() && wishes.equals(wished)) {
      return Decision.happened();
    }
    return now.equals(command.instead())
        ? Decision.happened(new Described(command.profile(), wishes))
        : Decision.refused(Refusal.CHANGED_MEANWHILE);
  }
}
