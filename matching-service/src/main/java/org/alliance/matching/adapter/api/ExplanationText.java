package org.alliance.matching.adapter.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.alliance.contracts.values.FirmId;
import org.alliance.matching.domain.explanation.Counterfactual;
import org.alliance.matching.domain.explanation.Explanation;
import org.alliance.matching.domain.explanation.HandPick;
import org.alliance.matching.domain.explanation.Obstacle;
import org.alliance.matching.domain.firms.Distances;
import org.alliance.matching.domain.ranking.EligibilityRule;
import org.alliance.matching.domain.ranking.Score;

/// An explanation as a coordinator reads it. Points are thousandths of what a perfect firm is
/// worth.
final class ExplanationText {
  private ExplanationText() {}

  static List<String> of(Explanation why) {
    var sentences = new ArrayList<String>();
    why.handPick().ifPresent(choice -> sentences.add(text(choice, why.chosen().firm())));
    sentences.add("Of %,d firms:".formatted(why.considered()));
    removed(why.removed(), sentences);
    sentences.add("%,d left and ranked.".formatted(why.eligible()));
    sentences.add("%s was asked: %s.".formatted(why.chosen().firm(), facts(why.chosen())));
    if (why.wanted()) {
      sentences.add("It had said that it would take this case, so it was asked before others.");
    }
    sentences.add("Its points: %s.".formatted(sum(why.chosen())));
    if (!why.askedWith().isEmpty()) {
      sentences.add(
          "Asked at the same time: %s. The first to accept has the case."
              .formatted(
                  why.askedWith().stream()
                      .map(FirmId::value)
                      .sorted()
                      .collect(Collectors.joining(", "))));
    }
    if (why.batchOf() > 1) {
      sentences.add("%,d waiting cases were decided together.".formatted(why.batchOf()));
    }
    if (why.handPick().isPresent()) {
      sentences.add("Rules of " + why.version() + ".");
      return sentences;
    }
    why.runnerUp()
        .ifPresentOrElse(
            next -> {
              sentences.add(compared(why, next));
              why.counterfactual().ifPresent(other -> sentences.add(text(other)));
            },
            () -> sentences.add("No other firm could have been asked."));
    sentences.add("Rules of " + why.version() + ".");
    return sentences;
  }

  /// Says what would help a case that no firm can be asked for.
  static List<String> of(Obstacle obstacle) {
    var sentences = new ArrayList<String>();
    removed(obstacle.removed(), sentences);
    if (obstacle.isRoomKept()) {
      sentences.add(
          "The others have room, and it is kept for cases that will need it more. What would help: more room at such firms, or asking one of them all the same (reopen).");
      return sentences;
    }
    obstacle.hardest().ifPresent(rule -> sentences.add("What would help: " + help(rule) + "."));
    return sentences;
  }

  private static void removed(Map<EligibilityRule, Integer> removed, List<String> sentences) {
    for (var rule : EligibilityRule.values()) {
      var count = removed.getOrDefault(rule, 0);
      if (count > 0) {
        sentences.add("%,d %s.".formatted(count, rule.words(count)));
      }
    }
  }

  private static String compared(Explanation why, Score next) {
    var words =
        why.margin() < 0
            ? "%s would have been better for this case alone: %s, %s points, %s more. Together the cases do better like this."
            : why.margin() == 0
                ? "%s is level with it: %s, %s points. Ties are broken by a hash of case and firm, so that no firm is always first."
                : "%s would have been next: %s, %s points; %s apart.";
    return words.formatted(
        next.firm(), facts(next), points(next.net()), points(Math.abs(why.margin())));
  }

  private static String help(EligibilityRule rule) {
    return switch (rule) {
      case TAKES_OFFERS -> "a firm that takes offers again";
      case ADMITTED_IN_STATE -> "a firm with a lawyer admitted in the client's state";
      case SAME_LAWYER_SPEAKS ->
          "a lawyer admitted there who speaks the client's language, or an interpreter";
      case PRACTISES_AREA -> "a lawyer admitted there who practises what is wanted";
      case HAS_CAPACITY -> "more room at the firms that could take it";
      case BELOW_OFFER_CAP -> "next week, when they may be asked again";
      case NOT_ASKED_BEFORE -> "one more firm of that kind, or asking one of them again in person";
      case NOT_EXCLUDED_BY_FIRM -> "a firm of that kind that takes such cases";
    };
  }

  private static String text(HandPick choice, FirmId firm) {
    var against =
        choice.broken().stream()
            .sorted()
            .map(rule -> rule.words(1))
            .collect(Collectors.joining("; "));
    return "A coordinator chose %s (%s).%s"
        .formatted(
            firm,
            choice.reason().code(),
            against.isEmpty() ? "" : " Against it: it " + against + ".");
  }

  private static String text(Counterfactual other) {
    return other.change() == Counterfactual.Change.NONE
        ? "No single thing would have put %s first.".formatted(other.firm())
        : "%s would have been first if it %s.".formatted(other.firm(), other.change().words());
  }

  private static String facts(Score score) {
    return "%s, %s, %d %% likely to accept"
        .formatted(
            score.fit().words(),
            score.kilometres() >= Distances.FAR_AWAY
                ? "at an unknown distance"
                : "%,d km away".formatted(score.kilometres()),
            score.chance() / 10_000);
  }

  private static String sum(Score score) {
    var text =
        new StringBuilder(
            "language %s + distance %s + area %s + urgency %s"
                .formatted(
                    points(score.language()),
                    points(score.distance()),
                    points(score.area()),
                    points(score.urgency())));
    if (score.wish() != 0) {
      text.append(" + ")
          .append(points(score.wish()))
          .append(" because the firm would take more of such cases");
    }
    less(text, score.risk(), "for the chance of a refusal and the time lost");
    less(text, score.price(), "for what the place is worth to later cases");
    less(text, score.fairness(), "for what it has taken already");
    less(text, score.interpreter(), "for the interpreter");
    return text.append(" = ").append(points(score.net())).toString();
  }

  private static void less(StringBuilder text, int points, String what) {
    if (points != 0) {
      text.append(" - ").append(points(points)).append(' ').append(what);
    }
  }

  /// Thousandths with three digits behind, so that the parts add up as they are read.
  private static String points(int millionths) {
    var size = Math.abs(millionths);
    return "%s%d.%03d".formatted(millionths < 0 ? "-" : "", size / 1_000, size % 1_000);
  }
}
