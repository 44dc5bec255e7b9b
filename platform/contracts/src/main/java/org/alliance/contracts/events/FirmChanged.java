package org.alliance.contracts.events;

import java.util.List;
import java.util.Set;
import org.alliance.contracts.Meaning;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.LawyerId;
import org.alliance.contracts.values.ServiceCategory;
import org.alliance.contracts.values.UsState;
import org.alliance.contracts.values.Zip3;
import org.jspecify.annotations.Nullable;

@Meaning("All facts of a firm that matching needs, whole, each time any of them changes.")
public record FirmChanged(
    @Meaning("the firm") FirmId firm,
    @Meaning("where its offices are") List<Office> offices,
    @Meaning("its lawyers, by opaque ids") List<Lawyer> lawyers,
    @Meaning("how many cases it takes in a quarter of a year") int quotaPerQuarter,
    @Meaning("how many of them at most in one week; three weeks' worth if it did not say")
        @Nullable Integer mostPerWeek,
    @Meaning("areas of which it takes fewer") @Nullable List<AreaQuota> areaQuotas,
    @Meaning("it takes no offers for now") boolean paused)
    implements AllianceEvent {
  public FirmChanged {
    offices = List.copyOf(offices);
    lawyers = List.copyOf(lawyers);
    areaQuotas = areaQuotas == null ? null : List.copyOf(areaQuotas);
  }

  /// What a firm says of itself that names only its quarter.
  public static FirmChanged quarterly(
      FirmId firm, List<Office> offices, List<Lawyer> lawyers, int quota, boolean paused) {
    return new FirmChanged(firm, offices, lawyers, quota, null, null, paused);
  }

  public record AreaQuota(
      @Meaning("the area") ServiceCategory area,
      @Meaning("how many cases of it in a quarter of a year") int perQuarter) {}

  public record Office(
      @Meaning("its state") UsState state, @Meaning("its 3-digit ZIP area") Zip3 area) {}

  public record Lawyer(
      @Meaning("opaque id") LawyerId id,
      @Meaning("states admitted in") List<UsState> admissions,
      @Meaning("languages spoken with clients") List<LanguageTag> languages,
      @Meaning("areas practised in") List<ServiceCategory> areas) {
    public Lawyer {
      admissions = Set.copyOf(admissions).stream().sorted().toList();
      languages = Set.copyOf(languages).stream().sorted().toList();
      areas = Set.copyOf(areas).stream().sorted().toList();
    }
  }
}
