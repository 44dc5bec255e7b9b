package org.alliance.benchmarks.matching.market;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alliance.benchmarks.matching.input.Arrival;
import org.alliance.benchmarks.matching.input.MadeUpData;
import org.alliance.benchmarks.matching.input.PublicData;
import org.alliance.benchmarks.matching.input.Scenario;
import org.alliance.benchmarks.matching.input.World;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.LawyerId;
import org.alliance.contracts.values.Zip3;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.report.Urgency;
import org.alliance.matching.domain.firms.Capacity;
import org.alliance.matching.domain.firms.Distances;
import org.alliance.matching.domain.firms.FirmFacts;
import org.alliance.matching.domain.firms.Lawyer;
import org.alliance.matching.domain.firms.Office;
import org.alliance.matching.domain.ranking.CaseNeed;
import org.alliance.matching.domain.ranking.FirmTable;

/// Worlds that one can hold in mind, and a small made-up one.
public final class SmallWorlds {
  public static final long DAY = 24 * 60;
  public static final LanguageTag KOREAN = new LanguageTag("ko");
  public static final Capacity ROOMY = new Capacity(1_000, 1_000, Map.of());
  public static final PublicData DATA = fewer(MadeUpData.make());
  public static final Distances DISTANCES = new Distances(DATA.areas());

  private SmallWorlds() {}

  private static PublicData fewer(PublicData all) {
    return new PublicData(
        false, all.incidents().subList(0, 300), all.speakers(), all.metros(), all.areas());
  }

  public static World world(Scenario scenario, List<Arrival> arrivals, FirmFacts... firms) {
    return new World(scenario, 1, arrivals, new FirmTable(Arrays.asList(firms), DISTANCES));
  }

  public static Scenario weekly() {
    return new Scenario("small", 100, 1, 100, 1, false);
  }

  /// A case in New York that wants a lawsuit.
  public static Arrival arrival(int number, long minute, LanguageTag... speaks) {
    var languages = speaks.length == 0 ? List.of(LanguageTag.ENGLISH) : List.of(speaks);
    var facts =
        new CaseFacts(
            UsState.NY,
            Zip3.UNKNOWN,
            languages,
            languages,
            List.of(ServiceCategory.LAWSUIT),
            Urgency.SOON);
    var id = new CaseId(new UUID(0, number).toString());
    return new Arrival(number, CaseNeed.of(id, facts, DISTANCES), minute, speaks.length > 0);
  }

  public static FirmFacts firm(int number, Capacity capacity) {
    return firm(number, capacity, UsState.NY, ServiceCategory.LAWSUIT, false);
  }

  public static FirmFacts firm(
      int number, Capacity capacity, UsState admitted, ServiceCategory area, boolean paused) {
    var lawyer =
        new Lawyer(
            new LawyerId("l-1"), List.of(admitted), List.of(LanguageTag.ENGLISH), List.of(area));
    return new FirmFacts(
        new FirmId("firm-%05d".formatted(number)),
        List.of(new Office(admitted, Zip3.UNKNOWN)),
        List.of(lawyer),
        capacity,
        paused);
  }
}
