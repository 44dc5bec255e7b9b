package org.alliance.contracts.events;

import java.util.List;
import java.util.Set;
import org.alliance.contracts.Meaning;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.LawyerId;
import org.alliance.contracts.values.Zip3;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.report.Conduct;
import org.jspecify.annotations.Nullable;

@Meaning(
    "The whole description of a firm that matching needs. It is published again with each change.")
public record FirmChanged(
    @Meaning("the firm") FirmId firm,
    @Meaning("its offices") List<Office> offices,
    @Meaning("its lawyers, by opaque ids") List<Lawyer> lawyers,
    @Meaning("cases that it takes in a quarter of a year") int quotaPerQuarter,
    @Meaning(
            "cases that it takes in one week at most; if absent, three weeks' worth of the quarter")
        @Nullable Integer mostPerWeek,
    @Meaning("quotas of areas of which it takes fewer cases") @Nullable List<AreaQuota> areaQuotas,
    @Meaning("whether it takes no offers for now") boolean paused,
    @Meaning("what it would take more of; absent if it has not said so") @Nullable Wishes wishes,
    @Meaning("cases that it never takes; absent if it has not said so")
        @Nullable Exclusions exclusions)
    implements AllianceEvent {
  public FirmChanged {
    offices = List.copyOf(offices);
    lawyers = List.copyOf(lawyers);
    areaQuotas = areaQuotas == null ? null : List.copyOf(areaQuotas);
  }

  /// The description of a firm that excludes nothing.
  public FirmChanged(
      FirmId firm,
      List<Office> offices,
      List<Lawyer> lawyers,
      int quotaPerQuarter,
      @Nullable Integer mostPerWeek,
      @Nullable List<AreaQuota> areaQuotas,
      boolean paused,
      @Nullable Wishes wishes) {
    this(firm, offices, lawyers, quotaPerQuarter, mostPerWeek, areaQuotas, paused, wishes, null);
  }

  /// The description of a firm that has no wishes.
  public FirmChanged(
      FirmId firm,
      List<Office> offices,
      List<Lawyer> lawyers,
      int quotaPerQuarter,
      @Nullable Integer mostPerWeek,
      @Nullable List<AreaQuota> areaQuotas,
      boolean paused) {
    this(firm, offices, lawyers, quotaPerQuarter, mostPerWeek, areaQuotas, paused, null);
  }

  /// The description of a firm that has only a quota per quarter.
  public static FirmChanged quarterly(
      FirmId firm, List<Office> offices, List<Lawyer> lawyers, int quota, boolean paused) {
    return new FirmChanged(firm, offices, lawyers, quota, null, null, paused);
  }

  /// Of each kind that it names, a firm would take more. A kind that is empty says nothing.
  public record Wishes(
      @Meaning("languages of clients") List<LanguageTag> languages,
      @Meaning("states") List<UsState> states,
      @Meaning("services that clients ask for") List<ServiceCategory> services,
      @Meaning("acts of attackers") List<Conduct> conduct) {
    public Wishes {
      languages = Set.copyOf(languages).stream().sorted().toList();
      states = Set.copyOf(states).stream().sorted().toList();
      services = Set.copyOf(services).stream().sorted().toList();
      conduct = Set.copyOf(conduct).stream().sorted().toList();
    }
  }

  /// Cases that a firm never takes: those of clients who speak no other language than these, who
  /// ask for no other service than these, or who tell one of these acts.
  public record Exclusions(
      @Meaning("languages of clients") List<LanguageTag> languages,
      @Meaning("services that clients ask for") List<ServiceCategory> services,
      @Meaning("acts of attackers") List<Conduct> conduct) {
    public Exclusions {
      languages = Set.copyOf(languages).stream().sorted().toList();
      services = Set.copyOf(services).stream().sorted().toList();
      conduct = Set.copyOf(conduct).stream().sorted().toList();
    }
  }

  public record AreaQuota(
      @Meaning("the area") ServiceCategory area,
      @Meaning("cases of the area in a quarter of a year") int perQuarter) {}

  public record Office(
      @Meaning("its state") UsState state,
      @Meaning("first three digits of its ZIP code") Zip3 area) {}

  public record Lawyer(
      @Meaning("opaque id") LawyerId id,
      @Meaning("states of admission to the bar") List<UsState> admissions,
      @Meaning("languages that the lawyer speaks with clients") List<LanguageTag> languages,
      @Meaning("areas of practice") List<ServiceCategory> areas) {
    public Lawyer {
      admissions = Set.copyOf(admissions).stream().sorted().toList();
      languages = Set.copyOf(languages).stream().sorted().toList();
      areas = Set.copyOf(areas).stream().sorted().toList();
    }
  }
}
