package org.alliance.intake.domain.plan;

import java.time.ZoneId;
import java.util.List;
import org.alliance.contracts.values.place.UsState;

/// The time zones of each state. A state that two zones share has both.
public final class StateZones {
  private static final ZoneId EASTERN = ZoneId.of("America/New_York");
  private static final ZoneId CENTRAL = ZoneId.of("America/Chicago");
  private static final ZoneId MOUNTAIN = ZoneId.of("America/Denver");
  private static final ZoneId ARIZONA = ZoneId.of("America/Phoenix");
  private static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");
  private static final ZoneId ALASKA = ZoneId.of("America/Anchorage");
  private static final ZoneId ALEUTIAN = ZoneId.of("America/Adak");
  private static final ZoneId HAWAII = ZoneId.of("Pacific/Honolulu");
  private static final ZoneId SAMOA = ZoneId.of("Pacific/Pago_Pago");
  private static final ZoneId GUAM = ZoneId.of("Pacific/Guam");
  private static final ZoneId ATLANTIC = ZoneId.of("America/Puerto_Rico");

  private StateZones() {}

  public static List<ZoneId> of(UsState state) {
    return switch (state) {
      case CT, DC, DE, GA, MA, MD, ME, NC, NH, NJ, NY, OH, PA, RI, SC, VA, VT, WV ->
          List.of(EASTERN);
      case FL, IN, KY, MI, TN -> List.of(EASTERN, CENTRAL);
      case AL, AR, IA, IL, LA, MN, MO, MS, OK, WI -> List.of(CENTRAL);
      case KS, ND, NE, SD, TX -> List.of(CENTRAL, MOUNTAIN);
      case CO, MT, NM, UT, WY -> List.of(MOUNTAIN);
      // The Navajo Nation has daylight saving time, the rest of Arizona has not.
      case AZ -> List.of(ARIZONA, MOUNTAIN);
      case ID, OR -> List.of(MOUNTAIN, PACIFIC);
      case CA, WA -> List.of(PACIFIC);
      // West Wendover has Mountain time.
      case NV -> List.of(PACIFIC, MOUNTAIN);
      case AK -> List.of(ALASKA, ALEUTIAN);
      case HI -> List.of(HAWAII);
      case AS -> List.of(SAMOA);
      case GU, MP -> List.of(GUAM);
      case PR, VI -> List.of(ATLANTIC);
    };
  }
}
