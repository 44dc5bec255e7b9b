package org.alliance.firm.domain.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.alliance.contracts.values.ConnectionId;
import org.alliance.contracts.values.client.InstructionRule;
import org.alliance.contracts.values.client.InstructionSubject;
import org.alliance.contracts.values.engagement.ConnectionStatus;
import org.alliance.contracts.values.engagement.EngagementEnding;
import org.alliance.contracts.values.engagement.EngagementOutcome;
import org.alliance.contracts.values.engagement.ProviderKind;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.firm.domain.Refusal;
import org.alliance.firm.domain.client.Instruction;
import org.alliance.firm.domain.engagement.Connection;
import org.alliance.firm.domain.engagement.Engagement;
import org.alliance.firm.domain.engagement.InstructionScope;
import org.alliance.firm.domain.engagement.WorkCommand;
import org.alliance.firm.domain.engagement.WorkLog.Closing;
import org.alliance.kit.decision.Decision;
import org.junit.jupiter.api.Test;

/// A firm works on a case while the client's instructions come in any order. Whatever the order, no
/// step that a known instruction forbids is accepted, and a connection that was made before the
/// instruction is flagged. The seed of a failure is printed.
class InstructionOrdersTests {
  private static final int SEEDS = 1_000;
  private static final int STEPS = 60;

  private int accepted;
  private int refused;
  private int flagged;

  @Test
  void forbidWhatIsForbiddenAndFlagWhatWasDoneBefore() {
    for (var seed = 0; seed < SEEDS; seed++) {
      new Run(seed).play();
    }
    assertThat(accepted).as("steps that went ahead").isGreaterThan(SEEDS);
    assertThat(refused).as("steps that an instruction refused").isGreaterThan(SEEDS);
    assertThat(flagged).as("connections from before an instruction").isGreaterThan(SEEDS);
  }

  /// The last word of the client on a subject, kept apart from the code under test. Nothing said
  /// means ask, and ask binds.
  private final class Run {
    private final int seed;
    private final Random random;
    private final Map<InstructionSubject, InstructionRule> said =
        new EnumMap<>(
            Map.of(InstructionSubject.SERVICE_PROVIDERS, InstructionRule.ALLOW)); // as FACTS say
    private Matter matter = Matters.STAFFED;
    private LocalDate day = Matters.DAY;

    Run(int seed) {
      this.seed = seed;
      random = new Random(seed);
    }

    void play() {
      for (var step = 0; step < STEPS; step++) {
        day = day.plusDays(random.nextInt(2));
        switch (random.nextInt(8)) {
          case 0, 1 -> instruct();
          case 2, 3, 4 -> begin();
          case 5, 6 -> move();
          default -> somethingElse();
        }
        connections().forEach(this::checkFlag);
      }
    }

    private void instruct() {
      var subject =
          one(
              List.of(
                  InstructionSubject.POLICE,
                  InstructionSubject.IMMIGRATION_AUTHORITIES,
                  InstructionSubject.SERVICE_PROVIDERS,
                  InstructionSubject.DISCLOSURE,
                  InstructionSubject.PRESS));
      var rule = one(List.of(InstructionRule.values()));
      said.put(subject, rule);
      handle(new MatterCommand.Instruct(new Instruction(subject, rule, day)));
    }

    private void begin() {
      var service = one(List.of(ServiceCategory.values()));
      var provider = one(List.of(ProviderKind.values()));
      check(
          handle(connect(Optional.empty(), service, provider, ConnectionStatus.REQUESTED)),
          service,
          provider,
          ConnectionStatus.REQUESTED);
    }

    private void move() {
      if (connections().isEmpty()) {
        return;
      }
      var known = one(connections());
      var status = one(List.of(ConnectionStatus.values()));
      check(
          handle(connect(Optional.of(known.id()), known.service(), known.provider(), status)),
          known.service(),
          known.provider(),
          status);
    }

    private void somethingElse() {
      handle(
          one(
              List.<MatterCommand>of(
                  new MatterCommand.ClientWithdraws(day),
                  new MatterCommand.ClientReturns(),
                  new MatterCommand.Work(Matters.FIRM, new WorkCommand.Staff(Matters.TEAM)),
                  new MatterCommand.Work(Matters.OTHER, new WorkCommand.Staff(Matters.TEAM)),
                  new MatterCommand.End(
                      Matters.OTHER,
                      EngagementEnding.DONE,
                      new Closing(
                          Optional.empty(), List.of(EngagementOutcome.ADVICE_GIVEN), false)))));
    }

    private MatterCommand connect(
        Optional<ConnectionId> connection,
        ServiceCategory service,
        ProviderKind provider,
        ConnectionStatus status) {
      return new MatterCommand.Work(
          Matters.FIRM,
          new WorkCommand.Connect(
              connection,
              service,
              provider,
              status,
              new WorkCommand.Details(Optional.empty(), day, day)));
    }

    private void check(
        Decision<MatterEvent, Refusal> decision,
        ServiceCategory service,
        ProviderKind provider,
        ConnectionStatus status) {
      var isStep =
          decision instanceof Decision.Happened<MatterEvent, Refusal>(var events)
              && !events.isEmpty();
      var goesAhead =
          List.of(
                  ConnectionStatus.REQUESTED,
                  ConnectionStatus.ACCEPTED,
                  ConnectionStatus.IN_PROGRESS)
              .contains(status);
      if (isStep && goesAhead) {
        accepted++;
        assertThat(isForbidden(service, provider))
            .as("seed %d: %s by %s is %s; said %s", seed, service, provider, status, said)
            .isFalse();
      }
      if (decision instanceof Decision.Refused<MatterEvent, Refusal>(var reason)
          && (reason == Refusal.INSTRUCTION_FORBIDS || reason == Refusal.CLIENT_NOT_ASKED)) {
        refused++;
        assertThat(isForbidden(service, provider)).as("seed %d", seed).isTrue();
      }
    }

    private void checkFlag(Connection connection) {
      var engagement = Matter.engagementOf(matter).orElseThrow();
      var against =
          InstructionScope.obstacle(engagement, connection, Matter.factsOf(matter, engagement));
      assertThat(against.isPresent())
          .as("seed %d: flag of %s; said %s", seed, connection, said)
          .isEqualTo(isForbidden(connection.service(), connection.provider()));
      flagged += against.isPresent() ? 1 : 0;
    }

    private boolean isForbidden(ServiceCategory service, ProviderKind provider) {
      var isAuthority =
          provider == ProviderKind.GOVERNMENT_AGENCY || provider == ProviderKind.COURT;
      var isOutside = provider != ProviderKind.FIRM && provider != ProviderKind.COURT;
      var isRefused =
          isOutside
              && (said.get(InstructionSubject.DISCLOSURE) == InstructionRule.FORBID
                  || said.get(InstructionSubject.SERVICE_PROVIDERS) == InstructionRule.FORBID);
      return isRefused
          || switch (service) {
            case POLICE_LIAISON -> isUnasked(InstructionSubject.POLICE);
            case IMMIGRATION ->
                isAuthority
                    ? isUnasked(InstructionSubject.IMMIGRATION_AUTHORITIES)
                    : isOutside && isUnasked(InstructionSubject.SERVICE_PROVIDERS);
            case CIVIL_REMEDIES, COUNSELLING, LAWSUIT, COMPENSATION, SOCIAL_SERVICES ->
                isOutside && isUnasked(InstructionSubject.SERVICE_PROVIDERS);
          };
    }

    private boolean isUnasked(InstructionSubject subject) {
      return said.getOrDefault(subject, InstructionRule.ASK) != InstructionRule.ALLOW;
    }

    private List<Connection> connections() {
      return new ArrayList<>(
          Matter.engagementOf(matter).map(Engagement::connections).orElse(List.of()));
    }

    private Decision<MatterEvent, Refusal> handle(MatterCommand command) {
      var decision = Matter.DECIDER.decide().apply(matter, command);
      if (decision instanceof Decision.Happened<MatterEvent, Refusal>(var events)) {
        matter = Matter.DECIDER.after(matter, events);
      }
      return decision;
    }

    private <T> T one(List<T> some) {
      return some.get(random.nextInt(some.size()));
    }
  }
}
