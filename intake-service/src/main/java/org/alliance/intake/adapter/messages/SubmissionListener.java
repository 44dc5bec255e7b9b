package org.alliance.intake.adapter.messages;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.alliance.contracts.EnvelopeHeader;
import org.alliance.intake.application.messages.MessageBox.Unanswerable;
import org.alliance.intake.application.messages.TakingMessages;
import org.alliance.kit.aggregate.TransientFaults;
import org.alliance.kit.inbox.DeadLetters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageHeaders;
import org.springframework.messaging.support.MessageBuilder;

/// Hears partners' messages. What nobody can answer is put with the dead letters, encrypted as it
/// came, and keeps no other from its turn. What did not come encrypted is noted there without its
/// content: it may tell of a person. While a store is away, all wait.
final class SubmissionListener implements Consumer<Message<?>> {
  private static final Logger log = LoggerFactory.getLogger(SubmissionListener.class);

  /// Five parts in Base64url (RFC 7516, section 7.1).
  private static final Pattern COMPACT_JWE =
      Pattern.compile("([A-Za-z0-9_-]*\\.){4}[A-Za-z0-9_-]*");

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
    TransientFaults.lastingFaultOf(() -> messages.take(sealed))
        .ifPresent(fault -> bury(record, sealed, "message-" + reasonOf(fault)));
  }

  private static String reasonOf(RuntimeException fault) {
    if (fault instanceof Unanswerable nobodysMessage) {
      return nobodysMessage.reason();
    }
    log.error("Gave up on a message: {}", fault.getClass().getName());
    return "unreadable-" + fault.getClass().getSimpleName();
  }

  /// A partner's record is no event of ours, whatever its headers say: with them, a redrive would
  /// take it for one.
  private void bury(Message<?> record, String sealed, String reason) {
    var headers = new HashMap<String, Object>(record.getHeaders());
    EnvelopeHeader.ALL.forEach(headers::remove);
    headers.remove(KafkaHeaders.RECEIVED_KEY);
    Object payload = COMPACT_JWE.matcher(sealed).matches() ? record.getPayload() : new byte[0];
    deadLetters.bury(MessageBuilder.createMessage(payload, new MessageHeaders(headers)), reason);
  }
}
