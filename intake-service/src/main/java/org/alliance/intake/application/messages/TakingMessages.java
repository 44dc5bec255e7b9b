package org.alliance.intake.application.messages;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.alliance.contracts.values.MessageId;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.contracts.values.ReportFault;
import org.alliance.contracts.values.report.IntakeChannel;
import org.alliance.contracts.values.report.MessageAnswer;
import org.alliance.intake.application.messages.MessageBox.Opened;
import org.alliance.intake.application.messages.MessageBox.Unanswerable;
import org.alliance.intake.application.reading.Fault;
import org.alliance.intake.application.reporting.Origin;
import org.alliance.intake.application.reporting.Submission;
import org.alliance.intake.application.reporting.SubmittingReports;
import org.alliance.intake.domain.message.IntakeMessage;
import org.alliance.intake.domain.message.IntakeMessage.Answer;
import org.alliance.intake.domain.message.IntakeMessage.Answered;
import org.alliance.kit.aggregate.AggregateCommandHandler;
import org.alliance.kit.decision.Decision;

/// Takes one message in. It may come any number of times: its report is found again by its
/// reference, and it is answered once.
public final class TakingMessages {
  private static final Pattern NOT_A_FIELD = Pattern.compile("[^a-zA-Z0-9.]");

  private final MessageBox.Seal seal;
  private final MessageBox.Reading reading;
  private final MessageBox.Senders senders;
  private final MessageBox.Names names;
  private final SubmittingReports reports;
  private final AggregateCommandHandler<IntakeMessage, Answer, Answered, IntakeMessage.Refusal>
      messages;

  public TakingMessages(
      MessageBox.Seal seal,
      MessageBox.Reading reading,
      MessageBox.Senders senders,
      MessageBox.Names names,
      SubmittingReports reports,
      AggregateCommandHandler<IntakeMessage, Answer, Answered, IntakeMessage.Refusal> messages) {
    this.seal = seal;
    this.reading = reading;
    this.senders = senders;
    this.names = names;
    this.reports = reports;
    this.messages = messages;
  }

  /// @throws Unanswerable if it has to be put aside
  public void take(String sealed) {
    var plain = seal.open(sealed);
    var opened = reading.read(plain);
    var sender =
        senders.senderOf(opened.key()).orElseThrow(() -> new Unanswerable("unknown-sender"));
    var id = names.idOf(sender, opened.id());
    var content = names.fingerprint(plain);
    if (messages.stateOf(id) instanceof Answered before && !before.content().equals(content)) {
      throw new Unanswerable("message-id-taken");
    }
    var answer = answer(opened, sender, id, content);
    if (messages.handle(id, new Answer(answer)) instanceof Decision.Refused<?, ?>) {
      throw new Unanswerable("message-id-taken");
    }
  }

  private Answered answer(Opened opened, OrganisationId sender, String id, String content) {
    if (!opened.faults().isEmpty()) {
      return rejected(opened, sender, content, opened.faults());
    }
    var origin =
        Origin.staff(
            IntakeChannel.PARTNER_API,
            Optional.of(sender),
            "message " + opened.id().value(),
            "message-" + id);
    return switch (reports.submit(opened.answers(), origin)) {
      case Submission.Kept kept ->
          new Answered(
              opened.id(),
              sender,
              content,
              MessageAnswer.ACCEPTED,
              Optional.of(kept.id()),
              kept.number(),
              List.of());
      case Submission.ReferenceTaken() ->
          rejected(opened, sender, content, List.of(new Fault("reference", "reference-taken", "")));
      case Submission.Rejected(var faults) -> rejected(opened, sender, content, faults);
    };
  }

  private static Answered rejected(
      Opened opened, OrganisationId sender, String content, List<Fault> faults) {
    return new Answered(
        opened.id(),
        sender,
        content,
        MessageAnswer.REJECTED,
        Optional.empty(),
        Optional.empty(),
        faults.stream().map(TakingMessages::fault).distinct().toList());
  }

  private static ReportFault fault(Fault fault) {
    return new ReportFault(NOT_A_FIELD.matcher(fault.field()).replaceAll("") + "/" + fault.code());
  }

  /// The answer to a message of this organisation; empty if it was not read yet.
  public Optional<Answered> answerTo(OrganisationId sender, MessageId id) {
    return messages.stateOf(names.idOf(sender, id)) instanceof Answered answered
        ? Optional.of(answered)
        : Optional.empty();
  }
}
