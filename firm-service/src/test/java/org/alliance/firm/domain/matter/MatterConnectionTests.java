package org.alliance.firm.domain.matter;

import static org.alliance.firm.domain.matter.Matters.ABSENT;
import static org.alliance.firm.domain.matter.Matters.ACCEPTED;
import static org.alliance.firm.domain.matter.Matters.ACTIVE;
import static org.alliance.firm.domain.matter.Matters.ASSIGNED;
import static org.alliance.firm.domain.matter.Matters.FIRM;
import static org.alliance.firm.domain.matter.Matters.OPEN;
import static org.alliance.firm.domain.matter.Matters.STAFFED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alliance.contracts.values.ConnectionId;
import org.alliance.contracts.values.engagement.ConnectionStatus;
import org.alliance.contracts.values.engagement.EngagementEnding;
import org.alliance.contracts.values.engagement.ProviderKind;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.firm.domain.Refusal;
import org.alliance.firm.domain.engagement.Connection;
import org.alliance.firm.domain.engagement.WorkCommand.Connect;
import org.alliance.firm.domain.engagement.WorkCommand.ConnectOnce;
import org.alliance.firm.domain.engagement.WorkEvent;
import org.alliance.firm.domain.matter.MatterCommand.Work;
import org.alliance.kit.decision.Decision;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A firm connects its client with services: every state with every command.
class MatterConnectionTests {
  @Nested
  class Connecting {
    @Test
    void startsAsRequested() {
      assertThat(after(STAFFED, connect(Optional.empty(), ConnectionStatus.REQUESTED)))
          .isEqualTo(ACTIVE);
      assertThat(
              MatterDecider.decide(STAFFED, connect(Optional.empty(), ConnectionStatus.COMPLETED)))
          .isEqualTo(Decision.refused(Refusal.STARTS_AS_REQUESTED));
    }

    @ParameterizedTest
    @EnumSource(ConnectionStatus.class)
    void goesOnInTheOrderOfTheReferral(ConnectionStatus next) {
      var allowed =
          Set.of(ConnectionStatus.ACCEPTED, ConnectionStatus.REJECTED, ConnectionStatus.CANCELLED);
      var decision =
          MatterDecider.decide(ACTIVE, connect(Optional.of(new ConnectionId("c-1")), next));
      if (next == ConnectionStatus.REQUESTED) {
        assertThat(decision).isEqualTo(Decision.happened());
      } else if (allowed.contains(next)) {
        assertThat(decision).isInstanceOf(Decision.Happened.class);
      } else {
        assertThat(decision).isEqualTo(Decision.refused(Refusal.NOT_AFTER_THIS_STATUS));
      }
    }

    @Test
    void isRefusedForAConnectionOrACaseThatIsNotTheirs() {
      assertThat(
              MatterDecider.decide(
                  ACTIVE, connect(Optional.of(new ConnectionId("c-9")), ConnectionStatus.ACCEPTED)))
          .isEqualTo(Decision.refused(Refusal.NO_SUCH_CONNECTION));
      assertThat(MatterDecider.decide(OPEN, connect(Optional.empty(), ConnectionStatus.REQUESTED)))
          .isEqualTo(Decision.refused(Refusal.NOT_YOUR_CASE));
    }

    private Work connect(Optional<ConnectionId> id, ConnectionStatus status) {
      return new Work(
          FIRM,
          new Connect(
              id,
              ServiceCategory.COUNSELLING,
              ProviderKind.COMMUNITY_ORGANISATION,
              status,
              Matters.DETAILS));
    }
  }

  @Nested
  class ConnectingUnderAName {
    private static final ConnectionId NAME = new ConnectionId("c-0123456789abcdef");
    private final Work once =
        once(
            ServiceCategory.COUNSELLING,
            ProviderKind.COMMUNITY_ORGANISATION,
            ConnectionStatus.REQUESTED);
    private final Matter connected = after(STAFFED, once);

    @Test
    void happensOnceHoweverOftenItIsAskedFor() {
      assertThat(MatterDecider.decide(STAFFED, once))
          .isEqualTo(
              Decision.happened(
                  new MatterEvent.Worked(
                      FIRM,
                      new WorkEvent.Connected(
                          new Connection(
                              NAME,
                              ServiceCategory.COUNSELLING,
                              ProviderKind.COMMUNITY_ORGANISATION,
                              ConnectionStatus.REQUESTED,
                              Optional.empty(),
                              Matters.CONNECTION.days(),
                              Optional.empty(),
                              Optional.empty())))));
      assertThat(MatterDecider.decide(connected, once)).isEqualTo(Decision.happened());
    }

    @Test
    void changesNothingOnceTheConnectionHasGoneOn() {
      var gone =
          after(
              connected,
              new Work(
                  FIRM,
                  new Connect(
                      Optional.of(NAME),
                      ServiceCategory.COUNSELLING,
                      ProviderKind.COMMUNITY_ORGANISATION,
                      ConnectionStatus.ACCEPTED,
                      Matters.DETAILS)));
      assertThat(gone).isNotEqualTo(connected);
      assertThat(MatterDecider.decide(gone, once)).isEqualTo(Decision.happened());
    }

    @Test
    void isRefusedForAnotherServiceOrProvider() {
      for (var other :
          List.of(
              once(
                  ServiceCategory.COMPENSATION,
                  ProviderKind.COMMUNITY_ORGANISATION,
                  ConnectionStatus.REQUESTED),
              once(
                  ServiceCategory.COUNSELLING,
                  ProviderKind.HEALTH_PROVIDER,
                  ConnectionStatus.REQUESTED))) {
        assertThat(MatterDecider.decide(connected, other))
            .isEqualTo(Decision.refused(Refusal.ID_TAKEN));
      }
    }

    @Test
    void startsAsRequestedAndIsTheAssignedFirmsToDo() {
      var completed =
          once(
              ServiceCategory.COUNSELLING,
              ProviderKind.COMMUNITY_ORGANISATION,
              ConnectionStatus.COMPLETED);
      for (var state : List.of(ASSIGNED, STAFFED, ACTIVE, connected)) {
        assertThat(MatterDecider.decide(state, completed))
            .isEqualTo(Decision.refused(Refusal.STARTS_AS_REQUESTED));
      }
      assertThat(MatterDecider.decide(ASSIGNED, once))
          .isEqualTo(Decision.refused(Refusal.NOT_STAFFED));
      for (var state : List.of(ABSENT, OPEN, Matters.declined())) {
        assertThat(MatterDecider.decide(state, once))
            .isEqualTo(Decision.refused(Refusal.NOT_YOUR_CASE));
      }
      assertThat(MatterDecider.decide(ACCEPTED, once))
          .isEqualTo(Decision.refused(Refusal.NOT_ASSIGNED_YET));
      assertThat(MatterDecider.decide(Matters.over(EngagementEnding.DONE), once))
          .isEqualTo(Decision.refused(Refusal.HAS_ENDED));
    }

    private static Work once(
        ServiceCategory service, ProviderKind provider, ConnectionStatus status) {
      return new Work(FIRM, new ConnectOnce(NAME, service, provider, status, Matters.DETAILS));
    }
  }

  private static Matter after(Matter state, MatterCommand command) {
    return MatterDecider.decide(state, command)
            instanceof Decision.Happened<MatterEvent, Refusal>(var events)
        ? Matter.DECIDER.after(state, events)
        : state;
  }
}
