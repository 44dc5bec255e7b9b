package org.alliance.intake.adapter.mongo.messages;

import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.MessageId;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.contracts.values.ReportFault;
import org.alliance.contracts.values.code.Coded;
import org.alliance.contracts.values.report.MessageAnswer;
import org.alliance.intake.domain.message.IntakeMessage;
import org.alliance.intake.domain.message.IntakeMessage.Answered;
import org.alliance.intake.domain.message.IntakeMessage.Unread;
import org.jspecify.annotations.Nullable;

/// A message as it is stored: what it was answered, and nothing of what it said.
///
/// @param answer absent while nobody has read it
record MessageDocument(
    @Nullable String message,
    @Nullable String sender,
    @Nullable String content,
    @Nullable String answer,
    @Nullable String report,
    @Nullable String number,
    @Nullable List<String> faults) {
  private static final MessageDocument UNREAD =
      new MessageDocument(null, null, null, null, null, null, null);

  static MessageDocument of(IntakeMessage message) {
    return switch (message) {
      case Unread() -> UNREAD;
      case Answered answered ->
          new MessageDocument(
              answered.id().value(),
              answered.sender().value(),
              answered.content(),
              answered.answer().code(),
              answered.report().map(CaseId::value).orElse(null),
              answered.number().map(CaseNumber::value).orElse(null),
              answered.faults().stream().map(ReportFault::value).toList());
    };
  }

  IntakeMessage toDomain() {
    return message == null || sender == null || content == null || answer == null
        ? new Unread()
        : new Answered(
            new MessageId(message),
            new OrganisationId(sender),
            content,
            Coded.of(MessageAnswer.class, answer),
            Optional.ofNullable(report).map(CaseId::new),
            Optional.ofNullable(number).map(CaseNumber::new),
            Optional.ofNullable(faults).orElse(List.of()).stream().map(ReportFault::new).toList());
  }
}
