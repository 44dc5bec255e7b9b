package org.alliance.chaos.cluster;

import java.util.HashMap;
import java.util.Map;

/// Settings by which what takes days comes to rest in a minute.
final class ShortTimes {
  /// As in life, longer than any fault but the longest lasts: if every offer runs out while the
  /// broker stands still, the offers that follow, and their mails, are more than the machine can
  /// take, and those run out, too.
  private static final String ANSWER_WITHIN = "45s";

  private ShortTimes() {}

  /// Where it is measured how soon a case is offered, none waits for a better firm; elsewhere some
  /// do.
  static Map<String, String> of(Setting setting) {
    var times = new HashMap<String, String>();
    for (var urgency : new String[] {"urgent", "soon", "routine"}) {
      times.put("matching.answer-within." + urgency, ANSWER_WITHIN);
      times.put("matching.wait-for-room." + urgency, "3s");
    }
    times.put("matching.grace", "3s");
    times.put("matching.batch-every", "5s");
    times.put("matching.batch-after-freed", "1s");
    times.put("matching.offer-after", setting.has(Setting.Also.OFFERS_IN_TIME) ? "0s" : "5s");
    return times;
  }
}
