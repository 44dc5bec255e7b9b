package org.alliance.firm.adapter.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.client.InstructionRule;
import org.alliance.contracts.values.client.InstructionSubject;
import org.alliance.firm.domain.Refusal;
import org.alliance.firm.domain.client.CaseFacts;
import org.alliance.firm.domain.client.Instruction;
import org.alliance.firm.domain.engagement.InstructionScope.Obstacle;
import org.jspecify.annotations.Nullable;

/// A client's rule on one subject, as the firm reads it.
///
/// @param since the day on which intake recorded the client's answer, UTC; absent if it recorded
///   none
/// @param means the rule in a sentence
record InstructionView(
    InstructionSubject subject, InstructionRule rule, @Nullable LocalDate since, String means) {
  /// All instructions of the client, and those that a client who was not asked has to be asked
  /// about.
  static List<InstructionView> all(CaseFacts facts) {
    return facts.subjectsToRead().stream().map(subject -> of(subject, facts)).toList();
  }

  static InstructionView of(InstructionSubject subject, CaseFacts facts) {
    var rule = facts.ruleOn(subject);
    var since = facts.instructionOn(subject).map(Instruction::since);
    return new InstructionView(subject, rule, since.orElse(null), means(subject, rule, since));
  }

  /// The client's word that stands against something now.
  static InstructionView of(Obstacle obstacle, CaseFacts facts) {
    var subject = obstacle.subject();
    return obstacle.refusal() == Refusal.CLIENT_SAID_NO
        ? new InstructionView(
            subject,
            facts.ruleOn(subject),
            obstacle.on().orElse(null),
            "No " + what(subject) + ": the firm has asked, and the client does not agree.")
        : of(subject, facts);
  }

  /// The sentence with its date.
  String sentence() {
    return since == null ? means : means + " Recorded on " + since + ".";
  }

  private static String means(
      InstructionSubject subject, InstructionRule rule, Optional<LocalDate> since) {
    var what = what(subject);
    return switch (rule) {
      case ALLOW -> "The client allows " + what + ".";
      case FORBID ->
          subject == InstructionSubject.SERVICE_PROVIDERS
              ? "No " + what + ": the client has not agreed, or agrees no more."
              : "No " + what + ": the client has forbidden it.";
      case ASK ->
          since.isPresent()
              ? "No " + what + " before the client has been asked: the client wants that."
              : "No "
                  + what
                  + " before the client has been asked: the client has not been asked yet.";
    };
  }

  private static String what(InstructionSubject subject) {
    return switch (subject) {
      case POLICE -> "contact with the police";
      case PRESS -> "contact with the press";
      case IMMIGRATION_AUTHORITIES -> "contact with immigration authorities";
      case EMPLOYER -> "contact with the employer";
      case FAMILY -> "contact with the family";
      case SETTLEMENT -> "settlement";
      case CONTACT -> "contact with the client other than through the Alliance";
      case DISCLOSURE -> "disclosure of the case to others";
      case SERVICE_PROVIDERS -> "contact with service providers outside the firm";
    };
  }
}
