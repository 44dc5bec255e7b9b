package org.alliance.benchmarks.matching.input;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.Zip3;
import org.alliance.contracts.values.place.UsState;
import org.alliance.matching.domain.firms.Point;

/// Records of nowhere, for machines without the public ones: the benchmark runs, and its figures
/// mean little.
public final class MadeUpData {
  private static final List<UsState> STATES =
      List.of(UsState.CA, UsState.NY, UsState.NJ, UsState.WA, UsState.TX, UsState.IL, UsState.MA);
  private static final List<String> LANGUAGES = List.of("zh", "ko", "vi", "tl", "km", "hi");

  private static final List<PublicData.Offence> OFFENCES = List.of(PublicData.Offence.values());

  private MadeUpData() {}

  public static PublicData make() {
    var random = new Random(7);
    var speakers = new EnumMap<UsState, List<PublicData.Speakers>>(UsState.class);
    var metros = new ArrayList<PublicData.Metro>();
    var points = new HashMap<Zip3, List<Point>>();
    var inStates = new EnumMap<UsState, List<Point>>(UsState.class);
    for (var number = 0; number < STATES.size(); number++) {
      var state = STATES.get(number);
      var spoken = new ArrayList<PublicData.Speakers>();
      for (var language : LANGUAGES) {
        var all = 1_000 + random.nextInt(100_000);
        spoken.add(new PublicData.Speakers(new LanguageTag(language), all, all * 2L / 5));
      }
      speakers.put(state, spoken);
      for (var metro = 0; metro < 4; metro++) {
        var area = new Zip3("%03d".formatted(100 + number * 10 + metro));
        var point =
            new Point(
                30_000_000 + random.nextInt(16_000_000), -122_000_000 + random.nextInt(46_000_000));
        points.put(area, List.of(point));
        inStates.computeIfAbsent(state, _ -> new ArrayList<>()).add(point);
        metros.add(new PublicData.Metro(state, area, 50 + random.nextInt(5_000)));
      }
    }
    var incidents = new ArrayList<PublicData.Incident>();
    for (var incident = 0; incident < 5_400; incident++) {
      var metro = metros.get(random.nextInt(metros.size()));
      incidents.add(
          new PublicData.Incident(
              1 + random.nextInt(365),
              metro.state(),
              metro.area(),
              OFFENCES.get(random.nextInt(OFFENCES.size()))));
    }
    return new PublicData(false, incidents, speakers, metros, new ZipAreas(points, inStates));
  }
}
