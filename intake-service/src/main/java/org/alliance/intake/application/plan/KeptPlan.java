package org.alliance.intake.application.plan;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.alliance.contracts.values.code.Coded;
import org.alliance.intake.domain.plan.SafeContactPlan;

/// A plan that was changed after the report came. Versions of the report that are not in it yet
/// amend it.
///
/// @param version counts the changes
/// @param client the parts that the client wishes and nobody has asked about yet
/// @param sender the same of the parts that later versions of the report told
/// @param contents fingerprints of the versions that are in it
/// @param answers what clients said when somebody asked them, oldest first
public record KeptPlan(
    long version,
    SafeContactPlan holds,
    SafeContactPlan client,
    SafeContactPlan sender,
    Set<String> contents,
    List<Answer> answers) {
  /// As many answers as are kept.
  private static final int MOST_ANSWERS = 50;

  public KeptPlan {
    contents = Set.copyOf(contents);
    answers = List.copyOf(answers);
  }

  /// Who wishes a change of the plan.
  public enum Wisher implements Coded {
    CLIENT,
    SENDER
  }

  /// How the client was asked.
  public enum Way implements Coded {
    /// In the way that the plan had.
    BY_PLAN,
    /// The client got in touch, said the code, and answered the questions of the plan.
    CLIENT_CAME
  }

  /// @param by the pseudonym of the worker who asked
  /// @param isConfirmed whether the client wants the change
  public record Answer(Instant at, String by, Way way, Wisher wisher, boolean isConfirmed) {}

  List<Answer> answersWith(Answer answer) {
    return Stream.concat(
            answers.stream().skip(Math.max(0, answers.size() - (MOST_ANSWERS - 1))),
            Stream.of(answer))
        .toList();
  }

  @Override
  public String toString() {
    return "KeptPlan[" + version + "]";
  }
}
