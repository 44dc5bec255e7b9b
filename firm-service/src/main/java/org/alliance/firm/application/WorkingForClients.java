package org.alliance.firm.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.client.InstructionSubject;
import org.alliance.firm.domain.Refusal;
import org.alliance.firm.domain.engagement.ClientAnswer;
import org.alliance.firm.domain.engagement.EngagementLetter;
import org.alliance.firm.domain.engagement.HoursEntry;
import org.alliance.firm.domain.engagement.StepKind;
import org.alliance.firm.domain.engagement.WorkCommand;
import org.alliance.firm.domain.engagement.WorkCommand.Ask;
import org.alliance.firm.domain.engagement.WorkCommand.DropStep;
import org.alliance.firm.domain.engagement.WorkCommand.FinishStep;
import org.alliance.firm.domain.engagement.WorkCommand.PlanStep;
import org.alliance.firm.domain.engagement.WorkCommand.RecordContact;
import org.alliance.firm.domain.engagement.WorkCommand.RecordHours;
import org.alliance.firm.domain.engagement.WorkCommand.RecordLetter;
import org.alliance.firm.domain.engagement.WorkCommand.RemoveHours;
import org.alliance.firm.domain.engagement.WorkLog.Contact;
import org.alliance.firm.domain.matter.Matter;
import org.alliance.firm.domain.matter.MatterCommand;
import org.alliance.firm.domain.matter.MatterCommand.Work;
import org.alliance.firm.domain.matter.MatterEvent;
import org.alliance.kit.aggregate.AggregateCommandHandler;
import org.alliance.kit.decision.Decision;

/// A firm keeps its work for a client: what the client agreed to, the engagement letter, hours, and
/// the next step.
public final class WorkingForClients {
  private final AggregateCommandHandler<Matter, MatterCommand, MatterEvent, Refusal> matters;
  private final Clock clock;

  public WorkingForClients(
      AggregateCommandHandler<Matter, MatterCommand, MatterEvent, Refusal> matters, Clock clock) {
    this.matters = matters;
    this.clock = clock;
  }

  /// The firm has asked the client whether it may do something.
  public Decision<MatterEvent, Refusal> ask(
      CaseId caseId, FirmId firm, InstructionSubject subject, boolean agrees, LocalDate on) {
    return work(caseId, firm, new Ask(new ClientAnswer(subject, agrees, on), today(clock)));
  }

  public Decision<MatterEvent, Refusal> recordLetter(
      CaseId caseId, FirmId firm, EngagementLetter letter) {
    return work(caseId, firm, new RecordLetter(letter, today(clock)));
  }

  public Decision<MatterEvent, Refusal> recordHours(CaseId caseId, FirmId firm, HoursEntry entry) {
    return work(caseId, firm, new RecordHours(entry, today(clock)));
  }

  public Decision<MatterEvent, Refusal> removeHours(CaseId caseId, FirmId firm, String id) {
    return work(caseId, firm, new RemoveHours(id));
  }

  /// The firm has reached its client.
  public Decision<MatterEvent, Refusal> recordContact(CaseId caseId, FirmId firm, Contact contact) {
    return work(caseId, firm, new RecordContact(contact, today(clock)));
  }

  public Decision<MatterEvent, Refusal> planStep(
      CaseId caseId, FirmId firm, StepKind kind, LocalDate due) {
    return work(caseId, firm, new PlanStep(kind, due));
  }

  /// @param kind of the step that the person has read
  public Decision<MatterEvent, Refusal> finishStep(
      CaseId caseId, FirmId firm, StepKind kind, LocalDate on) {
    return work(caseId, firm, new FinishStep(kind, on, today(clock)));
  }

  public Decision<MatterEvent, Refusal> dropStep(CaseId caseId, FirmId firm) {
    return work(caseId, firm, new DropStep());
  }

  private Decision<MatterEvent, Refusal> work(CaseId caseId, FirmId firm, WorkCommand command) {
    return matters.handle(caseId.value(), new Work(firm, command));
  }

  /// The latest day that it is anywhere now: on the Line Islands, 14 hours ahead of UTC.
  static LocalDate today(Clock clock) {
    return clock.instant().atOffset(ZoneOffset.ofHours(14)).toLocalDate();
  }
}
