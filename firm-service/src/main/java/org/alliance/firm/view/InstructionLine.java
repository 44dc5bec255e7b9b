package org.alliance.firm.view;

import java.time.LocalDate;
import java.util.List;
import org.alliance.contracts.values.client.InstructionRule;
import org.alliance.contracts.values.client.InstructionSubject;
import org.alliance.firm.domain.Refusal;
import org.alliance.firm.domain.client.CaseFacts;
import org.alliance.firm.domain.client.Instruction;
import org.alliance.firm.domain.engagement.InstructionScope.Obstacle;
import org.jspecify.annotations.Nullable;

/// One instruction of a client on a page.
///
/// @param key of the sentence; its arguments are the words of the subject and the day
/// @param subject the key of its words
/// @param since the day on which intake recorded the answer, UTC; null if nobody has asked
/// @param binds whether the firm must not do this now
public record InstructionLine(
    String key, String subject, @Nullable LocalDate since, boolean binds) {
  /// What binds comes first.
  public static List<InstructionLine> all(CaseFacts facts) {
    return facts.subjectsToRead().stream()
        .map(subject -> of(subject, facts))
        .sorted((one, other) -> Boolean.compare(other.binds(), one.binds()))
        .toList();
  }

  public static InstructionLine of(InstructionSubject subject, CaseFacts facts) {
    var rule = facts.ruleOn(subject);
    var since = facts.instructionOn(subject).map(Instruction::since).orElse(null);
    return new InstructionLine(
        key(subject, rule, since != null), "subject." + subject.code(), since, rule.forbids());
  }

  /// The client's word that stands against something now.
  public static InstructionLine of(Obstacle obstacle, CaseFacts facts) {
    var subject = obstacle.subject();
    return obstacle.refusal() == Refusal.CLIENT_SAID_NO
        ? new InstructionLine(
            "instruction.said-no", "subject." + subject.code(), obstacle.on().orElse(null), true)
        : of(subject, facts);
  }

  private static String key(InstructionSubject subject, InstructionRule rule, boolean isAnswered) {
    return switch (rule) {
      case ALLOW -> "instruction.allow";
      // A consent may also have run out.
      case FORBID ->
          subject == InstructionSubject.SERVICE_PROVIDERS
              ? "instruction.no-consent"
              : "instruction.forbid";
      case ASK -> isAnswered ? "instruction.ask-first" : "instruction.not-asked";
    };
  }
}
