package org.alliance.firm.domain.engagement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.ConnectionId;
import org.alliance.contracts.values.LawyerId;
import org.alliance.contracts.values.client.InstructionRule;
import org.alliance.contracts.values.client.InstructionSubject;
import org.alliance.contracts.values.engagement.ConnectionStatus;
import org.alliance.firm.domain.Refusal;
import org.alliance.firm.domain.client.CaseFacts;
import org.alliance.firm.domain.engagement.InstructionScope.Obstacle;
import org.alliance.firm.domain.engagement.WorkCommand.Ask;
import org.alliance.firm.domain.engagement.WorkCommand.Connect;
import org.alliance.firm.domain.engagement.WorkCommand.ConnectOnce;
import org.alliance.firm.domain.engagement.WorkCommand.Details;
import org.alliance.firm.domain.engagement.WorkCommand.FinishStep;
import org.alliance.firm.domain.engagement.WorkCommand.PlanStep;
import org.alliance.firm.domain.engagement.WorkCommand.RecordContact;
import org.alliance.firm.domain.engagement.WorkCommand.RecordHours;
import org.alliance.firm.domain.engagement.WorkLog.DoneStep;
import org.alliance.firm.domain.engagement.WorkLog.NextStep;
import org.alliance.kit.decision.Decision;

/// Decides what the firm that has a case may do.
///
/// @param facts of the case, with the instructions that hold now
record WorkDecider(Engagement engagement, CaseFacts facts) {
  Decision<WorkEvent, Refusal> decide(WorkCommand command) {
    return switch (command) {
      case WorkCommand.Staff(var team) -> Decision.happened(new WorkEvent.Staffed(team));
      case Connect connect -> connect(connect);
      case ConnectOnce connect -> connect(connect);
      case Ask ask -> asked(ask);
      case WorkCommand.RecordLetter(var letter, var today) -> letter(letter, today);
      case RecordHours hours -> hours(hours);
      case RecordContact contact -> contact(contact);
      case WorkCommand.RemoveHours(var id) ->
          engagement.log().hours().stream().anyMatch(entry -> entry.id().equals(id))
              ? Decision.happened(new WorkEvent.HoursRemoved(id))
              : Decision.happened();
      case PlanStep plan -> planned(plan);
      case FinishStep finish -> finished(finish);
      case WorkCommand.TellDeadline(var day) ->
          engagement.log().told().contains(day)
              ? Decision.happened()
              : Decision.happened(new WorkEvent.DeadlineNear(day));
      case WorkCommand.DropStep() ->
          engagement.log().next().isPresent()
              ? Decision.happened(new WorkEvent.StepDropped())
              : Decision.happened();
    };
  }

  private Decision<WorkEvent, Refusal> connect(Connect connect) {
    if (connect.connection().isEmpty()) {
      var id = new ConnectionId("c-" + (engagement.connections().size() + 1));
      return begun(
          new ConnectOnce(
              id, connect.service(), connect.provider(), connect.status(), connect.details()));
    }
    return connect
        .connection()
        .flatMap(engagement::find)
        .map(known -> moved(known, connect.status(), connect.details()))
        .orElseGet(() -> Decision.refused(Refusal.NO_SUCH_CONNECTION));
  }

  /// An instruction binds what the firm does after the instruction has arrived. An earlier
  /// connection may be ended or paused, and does not go ahead.
  private Decision<WorkEvent, Refusal> moved(
      Connection known, ConnectionStatus status, Details details) {
    if (known.status() == status) {
      return Decision.happened();
    }
    if (!known.next().contains(status)) {
      return Decision.refused(Refusal.NOT_AFTER_THIS_STATUS);
    }
    var subject = InstructionScope.subjectOf(known.service(), known.provider());
    return obstacleTo(known, status)
        .or(() -> notThatDay(known, details))
        .map(Decision::<WorkEvent, Refusal>refused)
        .orElseGet(() ->
            Decision.happened(
                new WorkEvent.Connected(
                    known.now(
                        status,
                        details.on(),
                        details.named(),
                        Connection.goesAhead(status) ? agreement(subject) : Optional.empty()))));
  }

  private Optional<Refusal> obstacleTo(Connection known, ConnectionStatus status) {
    return Connection.goesAhead(status)
        ? InstructionScope.obstacle(engagement, known, facts).map(Obstacle::refusal)
        : Optional.empty();
  }

  private static Optional<Refusal> notThatDay(Connection known, Details details) {
    if (details.on().isAfter(details.today())) {
      return Optional.of(Refusal.DAY_IS_AHEAD);
    }
    return known.days().stream().anyMatch(day -> day.on().isAfter(details.on()))
        ? Optional.of(Refusal.DAY_IS_TOO_EARLY)
        : Optional.empty();
  }

  private Decision<WorkEvent, Refusal> connect(ConnectOnce connect) {
    var known = engagement.find(connect.id());
    if (known.isEmpty() || connect.status() != ConnectionStatus.REQUESTED) {
      return begun(connect);
    }
    return known.get().isOf(connect.service(), connect.provider())
        ? Decision.happened()
        : Decision.refused(Refusal.ID_TAKEN);
  }

  private Decision<WorkEvent, Refusal> begun(ConnectOnce connect) {
    if (connect.status() != ConnectionStatus.REQUESTED) {
      return Decision.refused(Refusal.STARTS_AS_REQUESTED);
    }
    return InstructionScope.obstacle(engagement, connect.service(), connect.provider(), facts)
        .map(Obstacle::refusal)
        .or(() -> engagement.team().isEmpty() ? Optional.of(Refusal.NOT_STAFFED) : Optional.empty())
        .or(() -> ahead(connect.details().on(), connect.details().today()))
        .map(Decision::<WorkEvent, Refusal>refused)
        .orElseGet(() -> Decision.happened(new WorkEvent.Connected(made(connect))));
  }

  private Connection made(ConnectOnce connect) {
    return new Connection(
        connect.id(),
        connect.service(),
        connect.provider(),
        connect.status(),
        connect.details().named(),
        List.of(new Connection.StatusDay(connect.status(), connect.details().on())),
        agreement(InstructionScope.subjectOf(connect.service(), connect.provider())),
        Optional.empty());
  }

  /// The agreement that an action uses up. Only a client who wants to be asked gives one.
  private Optional<ClientAnswer> agreement(Optional<InstructionSubject> subject) {
    return subject
        .filter(about -> facts.ruleOn(about) == InstructionRule.ASK)
        .flatMap(about -> InstructionScope.answer(engagement, about))
        .filter(ClientAnswer::agrees);
  }

  /// A firm does not ask for what the client has forbidden. If the client has changed their mind,
  /// the Alliance records it.
  private Decision<WorkEvent, Refusal> asked(Ask ask) {
    if (facts.ruleOn(ask.subject()) == InstructionRule.FORBID) {
      return Decision.refused(Refusal.INSTRUCTION_FORBIDS);
    }
    var before = InstructionScope.answer(engagement, ask.subject());
    var isEarlier = before.filter(answer -> answer.on().isAfter(ask.answer().on())).isPresent();
    return ahead(ask.answer().on(), ask.today())
        .or(() -> isEarlier ? Optional.of(Refusal.DAY_IS_TOO_EARLY) : Optional.empty())
        .map(Decision::<WorkEvent, Refusal>refused)
        .orElseGet(() ->
            before.filter(ask.answer()::equals).isPresent()
                ? Decision.happened()
                : Decision.happened(new WorkEvent.Asked(ask.answer())));
  }

  private static Optional<Refusal> ahead(LocalDate on, LocalDate today) {
    return on.isAfter(today) ? Optional.of(Refusal.DAY_IS_AHEAD) : Optional.empty();
  }

  private Decision<WorkEvent, Refusal> letter(EngagementLetter letter, LocalDate today) {
    if (engagement.log().letter().filter(letter::equals).isPresent()) {
      return Decision.happened();
    }
    return letter
        .refusal(today)
        .map(Decision::<WorkEvent, Refusal>refused)
        .orElseGet(() -> Decision.happened(new WorkEvent.LetterRecorded(letter)));
  }

  private Decision<WorkEvent, Refusal> hours(RecordHours hours) {
    var entry = hours.entry();
    if (engagement.log().hours().stream().anyMatch(known -> known.id().equals(entry.id()))) {
      return Decision.happened();
    }
    return ahead(entry.on(), hours.today())
        .or(() -> isOnTeam(entry.lawyer()) ? Optional.empty() : Optional.of(Refusal.NOT_ON_TEAM))
        .map(Decision::<WorkEvent, Refusal>refused)
        .orElseGet(() -> Decision.happened(new WorkEvent.HoursRecorded(entry)));
  }

  private Decision<WorkEvent, Refusal> contact(RecordContact command) {
    var contact = command.contact();
    if (engagement.log().contacts().contains(contact)) {
      return Decision.happened();
    }
    return ahead(contact.on(), command.today())
        .or(() -> isOnTeam(contact.by()) ? Optional.empty() : Optional.of(Refusal.NOT_ON_TEAM))
        .map(Decision::<WorkEvent, Refusal>refused)
        .orElseGet(() -> Decision.happened(new WorkEvent.Contacted(contact)));
  }

  private boolean isOnTeam(LawyerId lawyer) {
    return engagement.team().stream()
        .flatMap(team -> team.members().stream())
        .anyMatch(member -> member.lawyer().equals(lawyer));
  }

  private Decision<WorkEvent, Refusal> planned(PlanStep plan) {
    var before =
        engagement.log().next().filter(step -> step.kind() == plan.kind()).flatMap(NextStep::asked);
    var asked = agreement(InstructionScope.subjectOf(plan.kind())).or(() -> before);
    return InstructionScope.obstacle(engagement, plan.kind(), before, facts)
        .map(obstacle -> Decision.<WorkEvent, Refusal>refused(obstacle.refusal()))
        .orElseGet(() ->
            Decision.happened(
                new WorkEvent.StepPlanned(new NextStep(plan.kind(), plan.due(), asked))));
  }

  /// A step that was planned is looked at again: the client may have said something since.
  private Decision<WorkEvent, Refusal> finished(FinishStep finish) {
    var step = engagement.log().next().filter(next -> next.kind() == finish.kind());
    if (step.isEmpty()) {
      return Decision.refused(Refusal.NO_SUCH_STEP);
    }
    var before = step.flatMap(NextStep::asked);
    var asked = agreement(InstructionScope.subjectOf(finish.kind())).or(() -> before);
    return InstructionScope.obstacle(engagement, finish.kind(), before, facts)
        .map(Obstacle::refusal)
        .or(() -> ahead(finish.on(), finish.today()))
        .map(Decision::<WorkEvent, Refusal>refused)
        .orElseGet(() ->
            Decision.happened(
                new WorkEvent.StepDone(new DoneStep(finish.kind(), finish.on(), asked))));
  }
}
