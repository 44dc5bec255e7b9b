package org.alliance.notification.application.address;

import java.time.ZoneId;
import org.alliance.contracts.values.place.UsState;

/// The time zone that most people of a state live in. A firm in another part of its state says its
/// own zone with its contact.
public final class StateZones {
  private StateZones() {}

  public static ZoneId of(UsState state) {
    return ZoneId.of(
        switch (state) {
          case CT, DC, DE, FL, GA, KY, MA, MD, ME, NC, NH, NJ, NY, OH, PA, RI, SC, VA, VT, WV ->
              "America/New_York";
          case MI -> "America/Detroit";
          case IN -> "America/Indiana/Indianapolis";
          case AL, AR, IA, IL, KS, LA, MN, MO, MS, ND, NE, OK, SD, TN, TX, WI -> "America/Chicago";
          case CO, MT, NM, UT, WY -> "America/Denver";
          case ID -> "America/Boise";
          case AZ -> "America/Phoenix";
          case CA, NV, OR, WA -> "America/Los_Angeles";
          case AK -> "America/Anchorage";
          case HI -> "Pacific/Honolulu";
          case AS -> "Pacific/Pago_Pago";
          case GU, MP -> "Pacific/Guam";
          case PR -> "America/Puerto_Rico";
          case VI -> "America/St_Thomas";
        });
  }
}
