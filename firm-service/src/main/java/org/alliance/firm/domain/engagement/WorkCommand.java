package org.alliance.firm.domain.engagement;

import java.time.LocalDate;
import java.util.Optional;
import org.alliance.contracts.values.ConnectionId;
import org.alliance.contracts.values.client.InstructionSubject;
import org.alliance.contracts.values.engagement.ConnectionStatus;
import org.alliance.contracts.values.engagement.ProviderKind;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.firm.domain.engagement.WorkLog.Contact;

/// What the firm that has a case does for its client. `today` is the latest day that it can be
/// anywhere when the command is sent.
public sealed interface WorkCommand {
  /// The firm puts a team on the case.
  record Staff(Team team) implements WorkCommand {}

  /// The firm connects the client with a service, or changes the status of a connection.
  ///
  /// @param connection empty for a new one, which starts as requested
  record Connect(
      Optional<ConnectionId> connection,
      ServiceCategory service,
      ProviderKind provider,
      ConnectionStatus status,
      Details details)
      implements WorkCommand {}

  /// The firm connects the client with a service. The command is idempotent: sent again with the
  /// same id, it makes no second connection.
  ///
  /// @param id of the new connection
  record ConnectOnce(
      ConnectionId id,
      ServiceCategory service,
      ProviderKind provider,
      ConnectionStatus status,
      Details details)
      implements WorkCommand {}

  /// @param named the provider's sealed name; empty if the firm gave none
  /// @param on the day of the status
  record Details(Optional<String> named, LocalDate on, LocalDate today) {}

  /// The firm has asked the client.
  record Ask(ClientAnswer answer, LocalDate today) implements WorkCommand {
    InstructionSubject subject() {
      return answer.subject();
    }
  }

  record RecordLetter(EngagementLetter letter, LocalDate today) implements WorkCommand {}

  /// Sent again with the same id, it records no second entry.
  record RecordHours(HoursEntry entry, LocalDate today) implements WorkCommand {}

  record RemoveHours(String id) implements WorkCommand {}

  /// The firm has reached its client. Sent again, it records no second contact.
  record RecordContact(Contact contact, LocalDate today) implements WorkCommand {}

  /// The firm plans its next step, in place of the one that was planned.
  record PlanStep(StepKind kind, LocalDate due) implements WorkCommand {}

  /// The next step is done.
  ///
  /// @param kind of the step that the sender has read
  record FinishStep(StepKind kind, LocalDate on, LocalDate today) implements WorkCommand {}

  record DropStep() implements WorkCommand {}

  /// A time limit of the law may end on this day, which is near.
  record TellDeadline(LocalDate day) implements WorkCommand {}
}
