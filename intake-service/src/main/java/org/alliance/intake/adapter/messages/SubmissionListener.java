package org.alliance.intake.adapter.messages;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.alliance.intake.application.messages.MessageBox.Unanswerable;
import org.alliance.intake.application.messages.TakingMessages;
import org.alliance.kit.aggregate.TransientFaults;
import org.alliance.kit.inbox.DeadLetters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.messaging.Message;

/// Hears partners' messages. What nobody can answer is put with the dead letters, encrypted as it
/// came, and keeps no other from its turn. While a store is away, all wait.
final class SubmissionListener implements Consumer<Message<?>> {
  private static final Logger log = LoggerFactory.getLogger(SubmissionListener.class);

  private final TakingMessages messages;
  private final DeadLetters deadLetters;

  SubmissionListener(TakingMessages messages, DeadLetters deadLetters) {
    this.messages = messages;
    this.deadLetters = deadLetters;
  }

  @Override
  public void accept(Message<?> record) {
    var sealed =
        record.getPayload() instanceof byte[] bytes
            ? new String(bytes, StandardCharsets.US_ASCII)
            : "";
    try {
      messages.take(sealed);
    } catch (Unanswerable nobodysMessage) {
      deadLetters.bury(record, "message-" + nobodysMessage.reason());
    } catch (RuntimeException fault) {
      if (TransientFaults.isTransient(fault)) {
        throw fault;
      }
      log.error("Gave up on a message: {}", fault.getClass().getName());
      deadLetters.bury(record, "message-unreadable-" + fault.getClass().getSimpleName());
    }
  }
}
