package org.alliance.firm.domain.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.ConnectionId;
import org.alliance.contracts.values.LawyerId;
import org.alliance.contracts.values.engagement.ConnectionStatus;
import org.alliance.contracts.values.engagement.ContactWay;
import org.alliance.contracts.values.engagement.ProviderKind;
import org.alliance.contracts.values.engagement.ServiceAnswer;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.firm.domain.Refusal;
import org.alliance.firm.domain.engagement.Connection.StatusDay;
import org.alliance.firm.domain.engagement.WorkCommand.Connect;
import org.alliance.firm.domain.engagement.WorkCommand.Details;
import org.alliance.firm.domain.engagement.WorkCommand.FinishStep;
import org.alliance.firm.domain.engagement.WorkCommand.PlanStep;
import org.alliance.firm.domain.engagement.WorkCommand.RecordContact;
import org.alliance.firm.domain.engagement.WorkCommand.RecordHours;
import org.alliance.firm.domain.engagement.WorkCommand.RecordLetter;
import org.alliance.firm.domain.engagement.WorkCommand.RemoveHours;
import org.alliance.firm.domain.engagement.WorkLog.Contact;
import org.alliance.firm.domain.matter.Matters;
import org.alliance.kit.decision.Decision;
import org.junit.jupiter.api.Test;

/// What a firm keeps of its work: days of services, the engagement letter, hours and steps.
class WorkTests {
  private static final LocalDate DAY = LocalDate.parse("2026-03-09");
  private static final LocalDate TODAY = DAY.plusDays(2);
  private static final Engagement STAFFED =
      Engagement.begun(Matters.FIRM, List.of(ServiceCategory.COMPENSATION))
          .after(new WorkEvent.Staffed(Matters.TEAM));

  @Test
  void keepsTheDayOfEachStatusAndTheName() {
    var begun = after(STAFFED, connect(Optional.empty(), ConnectionStatus.REQUESTED, DAY));
    var gone =
        after(
            begun,
            new Connect(
                Optional.of(new ConnectionId("c-1")),
                ServiceCategory.COUNSELLING,
                ProviderKind.HEALTH_PROVIDER,
                ConnectionStatus.ACCEPTED,
                new Details(Optional.empty(), TODAY, TODAY)));
    var connection = gone.connections().getFirst();
    assertThat(connection.days())
        .containsExactly(
            new StatusDay(ConnectionStatus.REQUESTED, DAY),
            new StatusDay(ConnectionStatus.ACCEPTED, TODAY));
    assertThat(connection.named()).contains("sealed");
    assertThat(
            gone.decide(connect(connection.id(), ConnectionStatus.IN_PROGRESS, DAY), Matters.FACTS))
        .isEqualTo(Decision.refused(Refusal.DAY_IS_TOO_EARLY));
    assertThat(
            gone.decide(
                connect(connection.id(), ConnectionStatus.IN_PROGRESS, TODAY.plusDays(1)),
                Matters.FACTS))
        .isEqualTo(Decision.refused(Refusal.DAY_IS_AHEAD));
  }

  @Test
  void limitsTheScopeOnlyWithTheClientsConsent() {
    var limits = List.of(ServiceCategory.COMPENSATION);
    var unagreed = new EngagementLetter(DAY, limits, Optional.empty());
    assertThat(STAFFED.decide(new RecordLetter(unagreed, TODAY), Matters.FACTS))
        .isEqualTo(Decision.refused(Refusal.LIMITS_NOT_AGREED));
    var agreed = new EngagementLetter(DAY, limits, Optional.of(DAY));
    var recorded = after(STAFFED, new RecordLetter(agreed, TODAY));
    assertThat(recorded.log().letter()).contains(agreed);
    assertThat(agreed.leavesOut(ServiceCategory.LAWSUIT)).isTrue();
    assertThat(agreed.leavesOut(ServiceCategory.COMPENSATION)).isFalse();
    assertThat(recorded.decide(new RecordLetter(agreed, TODAY), Matters.FACTS))
        .isEqualTo(Decision.happened());
    var full = new EngagementLetter(TODAY.plusDays(1), List.of(), Optional.empty());
    assertThat(STAFFED.decide(new RecordLetter(full, TODAY), Matters.FACTS))
        .isEqualTo(Decision.refused(Refusal.DAY_IS_AHEAD));
    assertThat(full.leavesOut(ServiceCategory.LAWSUIT)).isFalse();
  }

  @Test
  void countsTheHoursOfTheTeamOnce() {
    var entry = new HoursEntry("h-1", new LawyerId("l-1"), DAY, 15);
    var worked = after(STAFFED, new RecordHours(entry, TODAY));
    assertThat(worked.decide(new RecordHours(entry, TODAY), Matters.FACTS))
        .isEqualTo(Decision.happened());
    var more = after(worked, new RecordHours(new HoursEntry("h-2", entry.lawyer(), DAY, 5), TODAY));
    assertThat(more.log().tenths()).isEqualTo(20);
    assertThat(after(more, new RemoveHours("h-1")).log().tenths()).isEqualTo(5);
    var stranger = new HoursEntry("h-3", new LawyerId("l-2"), DAY, 5);
    assertThat(STAFFED.decide(new RecordHours(stranger, TODAY), Matters.FACTS))
        .isEqualTo(Decision.refused(Refusal.NOT_ON_TEAM));
  }

  @Test
  void finishesTheStepThatIsPlannedNow() {
    var planned = after(STAFFED, new PlanStep(StepKind.CALL_CLIENT, TODAY));
    assertThat(planned.decide(new FinishStep(StepKind.HEARING, DAY, TODAY), Matters.FACTS))
        .isEqualTo(Decision.refused(Refusal.NO_SUCH_STEP));
    var done = after(planned, new FinishStep(StepKind.CALL_CLIENT, DAY, TODAY));
    assertThat(done.log().next()).isEmpty();
    assertThat(done.log().done()).extracting(WorkLog.DoneStep::on).containsExactly(DAY);
    assertThat(done.decide(new FinishStep(StepKind.CALL_CLIENT, DAY, TODAY), Matters.FACTS))
        .isEqualTo(Decision.refused(Refusal.NO_SUCH_STEP));
    var dropped = after(planned, new WorkCommand.DropStep());
    assertThat(dropped.log().next()).isEmpty();
    assertThat(dropped.decide(new WorkCommand.DropStep(), Matters.FACTS))
        .isEqualTo(Decision.happened());
  }

  @Test
  void recordsAContactOfTheTeamOnce() {
    var contact = new Contact(DAY, ContactWay.PHONE, new LawyerId("l-1"));
    var reached = after(STAFFED, new RecordContact(contact, TODAY));
    assertThat(reached.decide(new RecordContact(contact, TODAY), Matters.FACTS))
        .isEqualTo(Decision.happened());
    var earlier = new Contact(DAY.minusDays(3), ContactWay.LETTER, contact.by());
    assertThat(after(reached, new RecordContact(earlier, TODAY)).log().lastContact())
        .contains(contact);
    var stranger = new Contact(DAY, ContactWay.PHONE, new LawyerId("l-2"));
    assertThat(STAFFED.decide(new RecordContact(stranger, TODAY), Matters.FACTS))
        .isEqualTo(Decision.refused(Refusal.NOT_ON_TEAM));
    var ahead = new Contact(TODAY.plusDays(1), ContactWay.PHONE, contact.by());
    assertThat(STAFFED.decide(new RecordContact(ahead, TODAY), Matters.FACTS))
        .isEqualTo(Decision.refused(Refusal.DAY_IS_AHEAD));
  }

  /// A service that is done is over, unless the client says otherwise.
  @Test
  void goesOnWithAServiceThatTheClientDidNotReceive() {
    var id = Matters.TOLD_OTHERWISE.id();
    var done = STAFFED.after(new WorkEvent.Connected(Matters.TOLD_OTHERWISE));
    var again = after(done, connect(id, ConnectionStatus.IN_PROGRESS, TODAY));
    assertThat(again.connections().getFirst().confirmed()).isEmpty();
    var received = done.confirmed(id, new Connection.Confirmation(ServiceAnswer.RECEIVED, DAY));
    assertThat(received.decide(connect(id, ConnectionStatus.IN_PROGRESS, TODAY), Matters.FACTS))
        .isEqualTo(Decision.refused(Refusal.NOT_AFTER_THIS_STATUS));
    assertThat(done.decide(connect(id, ConnectionStatus.ON_HOLD, TODAY), Matters.FACTS))
        .isEqualTo(Decision.refused(Refusal.NOT_AFTER_THIS_STATUS));
  }

  private static Connect connect(Optional<ConnectionId> id, ConnectionStatus status, LocalDate on) {
    return new Connect(
        id,
        ServiceCategory.COUNSELLING,
        ProviderKind.HEALTH_PROVIDER,
        status,
        new Details(Optional.of("sealed"), on, TODAY));
  }

  private static Connect connect(ConnectionId id, ConnectionStatus status, LocalDate on) {
    return connect(Optional.of(id), status, on);
  }

  private static Engagement after(Engagement state, WorkCommand command) {
    var next = state;
    if (state.decide(command, Matters.FACTS)
        instanceof Decision.Happened<WorkEvent, Refusal>(var events)) {
      assertThat(events).isNotEmpty();
      for (var event : events) {
        next = next.after(event);
      }
    }
    assertThat(next).isNotEqualTo(state);
    return next;
  }
}
