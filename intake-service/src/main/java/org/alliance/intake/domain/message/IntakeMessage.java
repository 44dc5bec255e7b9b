package org.alliance.intake.domain.message;

import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.MessageId;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.contracts.values.ReportFault;
import org.alliance.contracts.values.report.MessageAnswer;
import org.alliance.kit.decision.Decider;
import org.alliance.kit.decision.Decision;

/// One message of an organisation.
public sealed interface IntakeMessage {
  /// Nobody has read it yet.
  record Unread() implements IntakeMessage {}

  /// @param content a keyed fingerprint of all that it holds
  /// @param report absent if it was rejected
  record Answered(
      MessageId id,
      OrganisationId sender,
      String content,
      MessageAnswer answer,
      Optional<CaseId> report,
      Optional<CaseNumber> number,
      List<ReportFault> faults)
      implements IntakeMessage {
    public Answered {
      faults = List.copyOf(faults);
    }
  }

  /// Answers it, unless it was answered before.
  record Answer(Answered as) {}

  /// Why an answer is refused.
  enum Refusal {
    /// The sender has given this id to another message.
    ID_TAKEN
  }

  Decider<IntakeMessage, Answer, Answered, Refusal> DECIDER =
      new Decider<>(new Unread(), IntakeMessage::decide, (_, answered) -> answered);

  private static Decision<Answered, Refusal> decide(IntakeMessage message, Answer command) {
    return switch (message) {
      case Unread() -> Decision.happened(command.as());
      case Answered before ->
          before.content().equals(command.as().content())
              ? Decision.happened()
              : Decision.refused(Refusal.ID_TAKEN);
    };
  }
}
