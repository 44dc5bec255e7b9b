package org.alliance.benchmarks.matching.input;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.LawyerId;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.report.Urgency;
import org.alliance.matching.domain.firms.Capacity;
import org.alliance.matching.domain.firms.Distances;
import org.alliance.matching.domain.firms.FirmFacts;
import org.alliance.matching.domain.firms.Lawyer;
import org.alliance.matching.domain.firms.Office;
import org.alliance.matching.domain.numbers.TieBreakHash;
import org.alliance.matching.domain.ranking.CaseNeed;
import org.alliance.matching.domain.ranking.FirmTable;

/// Cases and firms of one seed. The days and places of cases are real, the languages follow the
/// states' counts; firms are made up, and stand where law offices do.
public final class World {
  private static final List<ServiceCategory> LEGAL =
      List.of(
          ServiceCategory.CIVIL_REMEDIES,
          ServiceCategory.LAWSUIT,
          ServiceCategory.COMPENSATION,
          ServiceCategory.IMMIGRATION);
  private static final long DAY = 24 * 60;

  public final Scenario scenario;
  final long seed;
  public final List<Arrival> arrivals;
  public final FirmTable table;
  private final int[] acceptance;
  private final int[] answerHours;

  public World(Scenario scenario, long seed, List<Arrival> arrivals, FirmTable table) {
    this.scenario = scenario;
    this.seed = seed;
    this.arrivals = arrivals;
    this.table = table;
    var random = new Random(seed ^ 0xfa1);
    acceptance =
        random
            .ints(table.size(), -20, 21)
            .map(off ->
                scenario.acceptancePercent() == 100
                    ? 100
                    : Math.clamp(scenario.acceptancePercent() + off, 5, 95))
            .toArray();
    answerHours = random.ints(table.size(), 1, 24).toArray();
  }

  public static World make(PublicData data, Distances distances, Scenario scenario, long seed) {
    var random = new Random(seed);
    var arrivals = arrivals(data, distances, scenario, random);
    var counted = arrivals.stream().filter(arrival -> arrival.minute() >= 0).count();
    var perPeriod =
        counted * scenario.capacityPercent() * scenario.periodWeeks() / 100.0 / Scenario.WEEKS;
    return new World(
        scenario,
        seed,
        arrivals,
        new FirmTable(firms(data, scenario, perPeriod, random), distances));
  }

  private static List<Arrival> arrivals(
      PublicData data, Distances distances, Scenario scenario, Random random) {
    var first = random.nextInt(365);
    var made = new ArrayList<Arrival>();
    for (var incident : data.incidents()) {
      var day = Math.floorMod(incident.dayOfYear() - first, 365) - 7L * Scenario.HISTORY_WEEKS;
      var minute = day * DAY + random.nextInt((int) DAY);
      var copies = scenario.surge() && day / 7 >= 8 && day / 7 < 10 ? 5 : 1;
      for (var copy = 0; copy < copies && minute < Scenario.WEEKS * Scenario.WEEK; copy++) {
        made.add(arrival(data, distances, incident, minute + copy * 7L, random));
      }
    }
    made.sort(
        Comparator.comparingLong(Arrival::minute)
            .thenComparing(arrival -> arrival.need().caseId().value()));
    var numbered = new ArrayList<Arrival>();
    made.forEach(one ->
        numbered.add(new Arrival(numbered.size(), one.need(), one.minute(), one.limitedEnglish())));
    return numbered;
  }

  private static Arrival arrival(
      PublicData data,
      Distances distances,
      PublicData.Incident incident,
      long minute,
      Random random) {
    var speaks = List.of(LanguageTag.ENGLISH);
    var limited = false;
    var speakers = data.speakers().getOrDefault(incident.state(), List.of());
    // Three in ten Asian Americans speak only English at home.
    if (!speakers.isEmpty() && random.nextInt(10) >= 3) {
      var drawn = drawn(speakers, random);
      limited = random.nextDouble() * drawn.all() < drawn.limited();
      speaks = limited ? List.of(drawn.language()) : List.of(drawn.language(), LanguageTag.ENGLISH);
    }
    var services = new HashSet<ServiceCategory>();
    services.add(LEGAL.get(random.nextInt(3)));
    if (random.nextInt(3) == 0) {
      services.add(LEGAL.get(random.nextInt(LEGAL.size())));
    }
    var facts =
        new CaseFacts(
            incident.state(),
            incident.area(),
            speaks,
            speaks,
            List.copyOf(services),
            urgency(incident.offence(), random));
    var id = new CaseId(new UUID(random.nextLong(), random.nextLong()).toString());
    return new Arrival(0, CaseNeed.of(id, facts, distances), minute, limited);
  }

  private static PublicData.Speakers drawn(List<PublicData.Speakers> speakers, Random random) {
    var left =
        random.nextLong(Math.max(1, speakers.stream().mapToLong(PublicData.Speakers::all).sum()));
    for (var some : speakers) {
      left -= some.all();
      if (left < 0) {
        return some;
      }
    }
    return speakers.getLast();
  }

  private static Urgency urgency(PublicData.Offence offence, Random random) {
    return switch (offence) {
      case GRAVE -> random.nextInt(10) < 6 ? Urgency.URGENT : Urgency.SOON;
      case ASSAULT -> random.nextInt(10) < 2 ? Urgency.URGENT : Urgency.SOON;
      case THREAT -> random.nextInt(10) < 4 ? Urgency.SOON : Urgency.ROUTINE;
      case DAMAGE -> Urgency.ROUTINE;
    };
  }

  private static List<FirmFacts> firms(
      PublicData data, Scenario scenario, double perPeriod, Random random) {
    var sizes = new double[scenario.firms()];
    var all = 0.0;
    for (var firm = 0; firm < sizes.length; firm++) {
      sizes[firm] = 0.5 + random.nextDouble() * 1.5;
      all += sizes[firm];
    }
    var firms = new ArrayList<FirmFacts>();
    var given = 0L;
    var due = 0.0;
    for (var firm = 0; firm < sizes.length; firm++) {
      due += sizes[firm] / all * perPeriod;
      var quota = (int) (Math.round(due) - given);
      given += quota;
      firms.add(firm(data, scenario, firm, quota, random));
    }
    return firms;
  }

  private static FirmFacts firm(
      PublicData data, Scenario scenario, int number, int quota, Random random) {
    var offices = new ArrayList<Office>();
    var states = new ArrayList<UsState>();
    for (var office = 0; office < (random.nextInt(3) == 0 ? 2 : 1); office++) {
      var metro = metro(data, random);
      offices.add(new Office(metro.state(), metro.area()));
      states.add(metro.state());
    }
    return new FirmFacts(
        new FirmId("firm-%05d".formatted(number + 1)),
        offices,
        lawyers(data, states, random),
        capacity(scenario, number, quota),
        false);
  }

  private static List<Lawyer> lawyers(PublicData data, List<UsState> states, Random random) {
    var lawyers = new ArrayList<Lawyer>();
    var size = 6 + random.nextInt(9);
    for (var lawyer = 0; lawyer < size; lawyer++) {
      var home = states.get(lawyer % states.size());
      var admissions = new ArrayList<>(List.of(home));
      if (random.nextInt(4) == 0) {
        var second = metro(data, random).state();
        if (second != home) {
          admissions.add(second);
        }
      }
      var languages = languages(data, home, random);
      lawyers.add(
          new Lawyer(
              new LawyerId("l-" + (lawyer + 1)),
              admissions,
              languages,
              List.of(
                  LEGAL.get(random.nextInt(LEGAL.size())),
                  LEGAL.get(random.nextInt(LEGAL.size())))));
    }
    return lawyers;
  }

  /// One lawyer in five speaks something besides English.
  private static List<LanguageTag> languages(PublicData data, UsState home, Random random) {
    var speakers = data.speakers().getOrDefault(home, List.of());
    return speakers.isEmpty() || random.nextInt(100) >= 20
        ? List.of(LanguageTag.ENGLISH)
        : Stream.of(LanguageTag.ENGLISH, drawn(speakers, random).language()).distinct().toList();
  }

  /// Every tenth firm takes at most a fifth of its cases from one of the areas.
  private static Capacity capacity(Scenario scenario, int number, int quota) {
    var weekly = scenario.periodWeeks() == 1;
    var perPeriod = weekly ? quota * Scenario.QUARTER_WEEKS : quota;
    var perWeek = weekly ? quota : Math.max(1, 3 * quota / scenario.periodWeeks() + 1);
    var area = LEGAL.get(number / 10 % LEGAL.size());
    return new Capacity(
        perPeriod, perWeek, number % 10 == 3 ? Map.of(area, Math.max(1, perPeriod / 5)) : Map.of());
  }

  private static PublicData.Metro metro(PublicData data, Random random) {
    var left =
        random.nextLong(data.metros().stream().mapToLong(PublicData.Metro::lawOffices).sum());
    for (var metro : data.metros()) {
      left -= metro.lawOffices();
      if (left < 0) {
        return metro;
      }
    }
    return data.metros().getLast();
  }

  /// What a firm says to a case, and after how many minutes; the same whoever asks, and whenever.
  /// Whoever would answer too late is silent.
  public record Answer(boolean accepts, boolean silent, long afterMinutes) {}

  public Answer answer(Arrival arrival, int firm) {
    if (scenario.acceptancePercent() == 100) {
      return new Answer(true, false, 0);
    }
    var draw =
        new Random(
            TieBreakHash.mixed(
                arrival.need().tieBreak()
                    ^ TieBreakHash.of(table.firm(firm).firm().value())
                    ^ seed));
    var accepts = draw.nextInt(100) < acceptance[firm];
    var silent = !accepts && draw.nextInt(5) == 0;
    var after = 30 + draw.nextLong(2 * 60L * answerHours[firm]);
    var within = answerWithin(arrival.need().facts().urgency());
    return silent || after > within
        ? new Answer(false, true, within)
        : new Answer(accepts, false, after);
  }

  private static long answerWithin(Urgency urgency) {
    return 60
        * switch (urgency) {
          case URGENT -> 8L;
          case SOON -> 24L;
          case ROUTINE -> 48L;
        };
  }
}
