package org.alliance.intake.domain.plan;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alliance.intake.domain.question.ColumnJoin;

/// How a part of a safe-contact plan that is told later compares with the one that holds.
public enum PlanChange {
  SAME,
  /// Lets nothing through that the old one did not. It takes effect at once.
  TIGHTER,
  /// Lets something through that the old one did not.
  LOOSER,
  /// Only a person can say whether it is tighter. It counts as looser.
  UNCLEAR;

  private static final String ASK = "ask";
  private static final int DIGITS_WITH_COUNTRY = 11;

  /// Whether the person has to be asked before it takes effect.
  public boolean waits() {
    return this == LOOSER || this == UNCLEAR;
  }

  /// @param held empty if the plan does not tell this part
  /// @param later none if the part is taken out of the plan
  public static PlanChange of(PlanPart part, Optional<List<String>> held, List<String> later) {
    return switch (part.kind()) {
      case CHOICES -> ofChoices(part, held, later);
      case ANSWER -> ofAnswer(part, held.flatMap(PlanChange::first), first(later));
      case ADDRESS -> ofAddress(part, held.flatMap(PlanChange::first), first(later));
    };
  }

  private static Optional<String> first(List<String> texts) {
    return texts.stream().findFirst();
  }

  /// Hours or ways that were never told are not "all": somebody has to ask about them.
  private static PlanChange ofChoices(
      PlanPart part, Optional<List<String>> held, List<String> later) {
    if (held.isEmpty()) {
      return later.isEmpty() ? TIGHTER : UNCLEAR;
    }
    var before = new HashSet<>(held.get());
    var after = new HashSet<>(later);
    if (before.equals(after)) {
      return SAME;
    }
    if (!isReadable(part, before) || !isReadable(part, after)) {
      return UNCLEAR;
    }
    return before.containsAll(after) ? TIGHTER : LOOSER;
  }

  /// Whether all of it is codes. Words may allow or forbid something.
  static boolean isReadable(PlanPart part, Collection<String> choices) {
    return part.question().asked().options().containsAll(choices);
  }

  /// An answer that was not told protects as much as `ask`.
  private static PlanChange ofAnswer(PlanPart part, Optional<String> held, Optional<String> later) {
    if (held.equals(later) || later.isEmpty()) {
      return SAME;
    }
    var before = rank(part, held.orElse(ASK));
    var after = rank(part, later.get());
    if (after < before || (held.isEmpty() && after == before)) {
      return TIGHTER;
    }
    return after == before ? UNCLEAR : LOOSER;
  }

  /// The less, the more an answer protects.
  static int rank(PlanPart part, String answer) {
    return part.question().join() instanceof ColumnJoin.Strictest strictest
        ? strictest.rank(answer)
        : 0;
  }

  private static PlanChange ofAddress(
      PlanPart part, Optional<String> held, Optional<String> later) {
    var before = held.map(text -> plain(part, text)).orElse("");
    var after = later.map(text -> plain(part, text)).orElse("");
    if (before.equals(after)) {
      return SAME;
    }
    return after.isEmpty() ? TIGHTER : LOOSER;
  }

  /// The same number or address, however it is written. A number without digits is its words.
  private static String plain(PlanPart part, String text) {
    if (part == PlanPart.PHONE) {
      var digits =
          text.codePoints()
              .filter(Character::isDigit)
              .mapToObj(digit -> Integer.toString(Character.digit(digit, 10)))
              .collect(Collectors.joining());
      if (!digits.isEmpty()) {
        return digits.length() == DIGITS_WITH_COUNTRY && digits.startsWith("1")
            ? digits.substring(1)
            : digits;
      }
    }
    return text.strip().toLowerCase(Locale.ROOT);
  }
}
