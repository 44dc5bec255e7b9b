package org.alliance.intake.adapter.messages;

import java.util.List;
import java.util.Map;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.MessageId;
import org.alliance.contracts.values.ReportFault;
import org.alliance.contracts.values.report.MessageAnswer;
import org.alliance.intake.application.messages.TakingMessages;
import org.alliance.kit.security.Caller;
import org.alliance.kit.web.ApiProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// What a partner needs beside the topic: the keys to encrypt to, and the answers to its messages.
@RestController
final class MessageController {
  private final MessageKeys keys;
  private final TakingMessages messages;

  MessageController(MessageKeys keys, TakingMessages messages) {
    this.keys = keys;
    this.messages = messages;
  }

  /// @param faults as `field/code`; none if the report is kept
  record AnswerView(
      MessageId messageId,
      MessageAnswer answer,
      @Nullable CaseId caseId,
      @Nullable CaseNumber caseNumber,
      List<ReportFault> faults) {}

  /// A JSON Web Key Set (RFC 7517); the first key is the one to use.
  @GetMapping("/api/v1/intake-keys")
  Map<String, Object> keys() {
    return keys.published();
  }

  /// The answer to a message of the caller's organisation. 404 until it was read.
  @GetMapping("/api/v1/messages/{id}")
  AnswerView answer(@PathVariable String id) {
    return Caller.current()
        .organisation()
        .flatMap(sender -> messages.answerTo(sender, read(id)))
        .map(answered ->
            new AnswerView(
                answered.id(),
                answered.answer(),
                answered.report().orElse(null),
                answered.number().orElse(null),
                answered.faults()))
        .orElseThrow(() -> ApiProblem.notFound("message"));
  }

  private static MessageId read(String id) {
    try {
      return new MessageId(id);
    } catch (IllegalArgumentException none) {
      throw ApiProblem.notFound("message");
    }
  }
}
