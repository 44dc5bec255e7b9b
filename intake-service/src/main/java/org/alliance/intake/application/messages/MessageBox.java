package org.alliance.intake.application.messages;

import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.MessageId;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.intake.application.reading.Fault;
import org.alliance.intake.domain.question.Answers;

/// What taking a message in needs from outside.
public final class MessageBox {
  private MessageBox() {}

  /// Opens what was encrypted to intake.
  @FunctionalInterface
  public interface Seal {
    /// @throws Unanswerable if it is not encrypted to a key of intake, or was changed
    byte[] open(String sealed);
  }

  /// Reads an opened message.
  @FunctionalInterface
  public interface Reading {
    /// @throws Unanswerable if it does not say whose it is
    Opened read(byte[] plain);
  }

  /// @param key the sender's API key
  /// @param answers what the report says; nothing if it has faults
  /// @param faults of its form
  public record Opened(MessageId id, String key, Answers answers, List<Fault> faults) {
    public Opened {
      faults = List.copyOf(faults);
    }

    @Override
    public String toString() {
      return "Opened[" + id + "]";
    }
  }

  /// Who may send reports.
  @FunctionalInterface
  public interface Senders {
    /// Empty if the key is wrong or may not send reports.
    Optional<OrganisationId> senderOf(String key);
  }

  /// Makes names that only intake can reckon.
  public interface Names {
    String idOf(OrganisationId sender, MessageId id);

    String fingerprint(byte[] plain);
  }

  /// A message to which nobody can be answered: nobody knows for certain who sent it. It is put
  /// aside as it came.
  public static final class Unanswerable extends RuntimeException {
    private final String reason;

    /// @param reason a code
    public Unanswerable(String reason) {
      super(reason, null, false, false);
      this.reason = reason;
    }

    public String reason() {
      return reason;
    }
  }
}
