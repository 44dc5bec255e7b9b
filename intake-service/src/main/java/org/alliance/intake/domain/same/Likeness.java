package org.alliance.intake.domain.same;

import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.alliance.contracts.values.report.LinkReason;

/// How alike two reports are. Points are added for what is the same and taken away for what is told
/// and differs; what only one of them tells says nothing.
///
/// @param score 0 to 100
/// @param reasons what is alike
public record Likeness(int score, List<LinkReason> reasons) {
  /// A hotline's or an organisation's own number stands in many reports and says little.
  private static final int COMMON_CONTACT = 10;

  private static final int CONTACT = 45;
  private static final int SECOND_CONTACT = 10;
  private static final int LOCAL_PHONE = 25;
  private static final int NAME = 30;
  private static final int OTHER_NAME = -25;

  private static final int ZIP = 20;
  private static final int CITY = 15;
  private static final int AREA = 12;
  private static final int STATE = 5;
  private static final int OTHER_STATE = -25;

  private static final int DAY = 20;
  private static final int NEXT_DAY = 12;
  private static final int MONTH = 10;

  /// Somebody may not remember the day.
  private static final int SAME_MONTH_OTHER_DAY = -20;

  /// Two incidents of one person lie apart in time.
  private static final int OTHER_TIME = -60;

  private static final int CONDUCT = 10;
  private static final int OTHER_CONDUCT = -10;

  private static final int MOST_WORDS = 45;
  private static final int MANY_WORDS = 30;
  private static final int SOME_WORDS = 15;

  /// Two stories of fewer runs say too little to be compared.
  private static final int FEWEST_RUNS = 4;

  private static final Set<LinkReason> CONTACTS =
      EnumSet.of(LinkReason.SAME_PHONE, LinkReason.SAME_EMAIL);

  public Likeness {
    reasons = List.copyOf(reasons);
  }

  /// @param common of those kinds the traces that both share stand in many reports
  public static Likeness of(Traces one, Traces other, Set<TraceKind> common) {
    var points = new Points(one, other);
    points.contact(LinkReason.SAME_PHONE, TraceKind.PHONE, common);
    points.contact(LinkReason.SAME_EMAIL, TraceKind.EMAIL, common);
    if (points.share(TraceKind.LOCAL_PHONE)) {
      points.alike(
          LinkReason.SAME_PHONE,
          common.contains(TraceKind.LOCAL_PHONE) ? COMMON_CONTACT : LOCAL_PHONE);
    }
    points.names();
    points.place();
    points.time();
    points.conduct();
    points.words();
    return points.sum();
  }

  private static final class Points {
    private final Traces one;
    private final Traces other;
    private final Set<LinkReason> reasons = EnumSet.noneOf(LinkReason.class);
    private int score;

    private Points(Traces one, Traces other) {
      this.one = one;
      this.other = other;
    }

    private Likeness sum() {
      return new Likeness(Math.clamp(score, 0, 100), List.copyOf(reasons));
    }

    private void alike(LinkReason reason, int points) {
      reasons.add(reason);
      score += points;
    }

    private boolean share(TraceKind kind) {
      return meet(kind, kind);
    }

    private boolean meet(TraceKind mine, TraceKind theirs) {
      return !Collections.disjoint(one.of(mine), other.of(theirs));
    }

    private boolean bothTell(TraceKind kind) {
      return !one.of(kind).isEmpty() && !other.of(kind).isEmpty();
    }

    private void contact(LinkReason reason, TraceKind kind, Set<TraceKind> common) {
      if (share(kind)) {
        var isFirst = Collections.disjoint(reasons, CONTACTS);
        alike(reason, common.contains(kind) ? COMMON_CONTACT : isFirst ? CONTACT : SECOND_CONTACT);
      }
    }

    private void names() {
      if (meet(TraceKind.NAME_PROBE, TraceKind.NAME_KEY)
          || meet(TraceKind.NAME_KEY, TraceKind.NAME_PROBE)) {
        alike(LinkReason.SAME_NAME, NAME);
      } else if (bothTell(TraceKind.NAME_KEY)) {
        score += OTHER_NAME;
      }
    }

    private void place() {
      if (share(TraceKind.ZIP)) {
        alike(LinkReason.SAME_PLACE, ZIP);
      } else if (share(TraceKind.CITY)) {
        alike(LinkReason.SAME_PLACE, CITY);
      } else if (share(TraceKind.AREA)) {
        alike(LinkReason.SAME_PLACE, AREA);
      } else if (share(TraceKind.STATE)) {
        score += STATE;
      } else if (bothTell(TraceKind.STATE)) {
        score += OTHER_STATE;
      }
    }

    private void time() {
      if (share(TraceKind.DAY)) {
        alike(LinkReason.SAME_TIME, DAY);
      } else if (meet(TraceKind.DAY, TraceKind.NEXT_DAY)) {
        alike(LinkReason.SAME_TIME, NEXT_DAY);
      } else if (bothTell(TraceKind.DAY)) {
        score += share(TraceKind.MONTH) ? SAME_MONTH_OTHER_DAY : OTHER_TIME;
      } else if (share(TraceKind.MONTH)) {
        alike(LinkReason.SAME_TIME, MONTH);
      } else if (bothTell(TraceKind.MONTH)) {
        score += OTHER_TIME;
      }
    }

    private void conduct() {
      if (share(TraceKind.CONDUCT)) {
        alike(LinkReason.SAME_CONDUCT, CONDUCT);
      } else if (bothTell(TraceKind.CONDUCT)) {
        score += OTHER_CONDUCT;
      }
    }

    private void words() {
      var mine = one.of(TraceKind.WORDS);
      var theirs = other.of(TraceKind.WORDS);
      if (Math.min(mine.size(), theirs.size()) < FEWEST_RUNS) {
        return;
      }
      var shared = Shingles.shared(mine, theirs);
      if (shared >= 0.8) {
        alike(LinkReason.SAME_WORDS, MOST_WORDS);
      } else if (shared >= 0.4) {
        alike(LinkReason.SAME_WORDS, MANY_WORDS);
      } else if (shared >= 0.2) {
        alike(LinkReason.SAME_WORDS, SOME_WORDS);
      }
    }
  }

  /// The kinds of contacts that both share.
  public static Set<TraceKind> sharedContacts(Traces one, Traces other) {
    var shared = new HashSet<TraceKind>();
    for (var kind : List.of(TraceKind.PHONE, TraceKind.LOCAL_PHONE, TraceKind.EMAIL)) {
      if (!Collections.disjoint(one.of(kind), other.of(kind))) {
        shared.add(kind);
      }
    }
    return shared;
  }
}
