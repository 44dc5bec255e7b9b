package org.alliance.firm.domain.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alliance.contracts.values.ConnectionId;
import org.alliance.contracts.values.client.InstructionRule;
import org.alliance.contracts.values.client.InstructionSubject;
import org.alliance.contracts.values.engagement.ConnectionStatus;
import org.alliance.contracts.values.engagement.ProviderKind;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.firm.domain.Refusal;
import org.alliance.firm.domain.client.CaseFacts;
import org.alliance.firm.domain.client.Instruction;
import org.alliance.firm.domain.engagement.WorkCommand.Ask;
import org.alliance.firm.domain.engagement.WorkCommand.Connect;
import org.alliance.firm.domain.engagement.WorkCommand.ConnectOnce;
import org.alliance.firm.domain.engagement.WorkCommand.Details;
import org.alliance.firm.domain.engagement.WorkCommand.FinishStep;
import org.alliance.firm.domain.engagement.WorkCommand.PlanStep;
import org.alliance.firm.domain.engagement.WorkLog.NextStep;
import org.alliance.firm.domain.matter.Matters;
import org.alliance.kit.decision.Decision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Every action of a firm x every word of the client on every subject.
class InstructionTableTests {
  private static final LocalDate SAID = ClientWord.SAID;
  private static final LocalDate LATER = SAID.plusDays(3);

  /// Written by hand, so that the mapping is not tested against itself.
  private static final Map<StepKind, InstructionSubject> STEPS =
      Map.of(
          StepKind.CONTACT_POLICE, InstructionSubject.POLICE,
          StepKind.CONTACT_PRESS, InstructionSubject.PRESS,
          StepKind.CONTACT_IMMIGRATION_AUTHORITIES, InstructionSubject.IMMIGRATION_AUTHORITIES,
          StepKind.CONTACT_EMPLOYER, InstructionSubject.EMPLOYER,
          StepKind.CONTACT_FAMILY, InstructionSubject.FAMILY,
          StepKind.NEGOTIATE_SETTLEMENT, InstructionSubject.SETTLEMENT,
          StepKind.CONTACT_CLIENT_OTHERWISE, InstructionSubject.CONTACT,
          StepKind.TELL_OTHERS, InstructionSubject.DISCLOSURE);

  private static final Set<String> OUTSIDE_THE_FIRM =
      Set.of("GOVERNMENT_AGENCY", "COMMUNITY_ORGANISATION", "HEALTH_PROVIDER");

  private static final Map<String, InstructionSubject> SERVICES =
      Stream.of(
              Stream.of(ProviderKind.values())
                  .map(by -> Map.entry("POLICE_LIAISON " + by.name(), InstructionSubject.POLICE)),
              Stream.of("GOVERNMENT_AGENCY", "COURT")
                  .map(by ->
                      Map.entry("IMMIGRATION " + by, InstructionSubject.IMMIGRATION_AUTHORITIES)),
              Stream.of("COMMUNITY_ORGANISATION", "HEALTH_PROVIDER")
                  .map(by -> Map.entry("IMMIGRATION " + by, InstructionSubject.SERVICE_PROVIDERS)),
              Stream.of(
                      "CIVIL_REMEDIES", "COUNSELLING", "LAWSUIT", "COMPENSATION", "SOCIAL_SERVICES")
                  .flatMap(service ->
                      OUTSIDE_THE_FIRM.stream()
                          .map(by ->
                              Map.entry(service + " " + by, InstructionSubject.SERVICE_PROVIDERS))))
          .flatMap(entries -> entries)
          .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

  private interface Action {
    WorkCommand command(Engagement engagement);

    default Engagement before(Engagement engagement) {
      return engagement;
    }
  }

  /// An action, its subject or none, under its name.
  private record Row(String name, Optional<InstructionSubject> subject, Action action) {
    /// What becomes of the action after a word of the client on a subject. Whoever refuses that
    /// others are told, or that service providers are asked, refuses every connection outside the
    /// firm.
    Optional<Refusal> refusal(InstructionSubject about, ClientWord word) {
      var isWider =
          (about == InstructionSubject.DISCLOSURE || about == InstructionSubject.SERVICE_PROVIDERS)
              && OUTSIDE_THE_FIRM.stream().anyMatch(by -> name.endsWith(" " + by));
      return Optional.ofNullable(word.refusal)
          .filter(reason ->
              subject.filter(about::equals).isPresent()
                  || (isWider && reason != Refusal.CLIENT_NOT_ASKED));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Row> rows() {
    return Stream.concat(steps(), services());
  }

  private static Stream<Row> steps() {
    return Stream.of(StepKind.values())
        .flatMap(kind -> {
          var subject = Optional.ofNullable(STEPS.get(kind));
          return Stream.of(
              new Row("plan " + kind, subject, _ -> new PlanStep(kind, LATER)),
              new Row("finish " + kind, subject, finish(kind)));
        });
  }

  /// The step was planned before the client said anything.
  private static Action finish(StepKind kind) {
    return new Action() {
      @Override
      public WorkCommand command(Engagement engagement) {
        return new FinishStep(kind, SAID, LATER);
      }

      @Override
      public Engagement before(Engagement engagement) {
        return engagement.after(
            new WorkEvent.StepPlanned(new NextStep(kind, LATER, Optional.empty())));
      }
    };
  }

  private static Stream<Row> services() {
    var details = new Details(Optional.empty(), SAID, LATER);
    return Stream.of(ServiceCategory.values())
        .flatMap(service ->
            Stream.of(ProviderKind.values())
                .flatMap(by -> {
                  var name = service.name() + " " + by.name();
                  var subject = Optional.ofNullable(SERVICES.get(name));
                  return Stream.of(
                      new Row(
                          "connect " + name,
                          subject,
                          _ ->
                              new Connect(
                                  Optional.empty(),
                                  service,
                                  by,
                                  ConnectionStatus.REQUESTED,
                                  details)),
                      new Row(
                          "connect once " + name,
                          subject,
                          _ ->
                              new ConnectOnce(
                                  new ConnectionId("c-0123456789abcdef"),
                                  service,
                                  by,
                                  ConnectionStatus.REQUESTED,
                                  details)),
                      new Row("go on with " + name, subject, goOn(service, by, details)));
                }));
  }

  private static Action goOn(ServiceCategory service, ProviderKind by, Details details) {
    var id = new ConnectionId("c-1");
    return new Action() {
      @Override
      public WorkCommand command(Engagement engagement) {
        return new Connect(Optional.of(id), service, by, ConnectionStatus.ACCEPTED, details);
      }

      @Override
      public Engagement before(Engagement engagement) {
        return engagement.after(
            new WorkEvent.Connected(
                new Connection(
                    id,
                    service,
                    by,
                    ConnectionStatus.REQUESTED,
                    Optional.empty(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty())));
      }
    };
  }

  @ParameterizedTest
  @MethodSource("rows")
  void isKeptByEveryAction(Row row) {
    for (var subject : InstructionSubject.values()) {
      for (var word : ClientWord.values()) {
        var engagement = row.action.before(word.engagement(subject));
        // The client allows all the other subjects.
        var facts = withOthersAllowed(word.facts(subject), subject);
        var decision = engagement.decide(row.action.command(engagement), facts);
        var refusal = row.refusal(subject, word);
        assertThat(decision)
            .as("%s, and the client %s about %s", row, word, subject)
            .satisfies(taken -> {
              if (refusal.isPresent()) {
                assertThat(taken).isEqualTo(Decision.refused(refusal.get()));
              } else {
                assertThat(taken).isInstanceOf(Decision.Happened.class);
              }
            });
      }
    }
  }

  private static CaseFacts withOthersAllowed(CaseFacts facts, InstructionSubject but) {
    return facts.with(
        Stream.concat(
                facts.instructions().stream(),
                Arrays.stream(InstructionSubject.values())
                    .filter(subject -> subject != but)
                    .map(subject -> new Instruction(subject, InstructionRule.ALLOW, SAID)))
            .toList());
  }

  @ParameterizedTest
  @EnumSource(InstructionSubject.class)
  void isRefusedWithTheDayOfTheWordThatIsTheReason(InstructionSubject subject) {
    for (var word : ClientWord.values()) {
      var asked = Optional.ofNullable(word.engagement(subject).log().answers().get(subject));
      var obstacle = InstructionScope.obstacle(subject, word.facts(subject), asked);
      assertThat(obstacle.map(InstructionScope.Obstacle::refusal))
          .isEqualTo(Optional.ofNullable(word.refusal));
      var day =
          word == ClientWord.WAS_NEVER_ASKED ? Optional.<LocalDate>empty() : Optional.of(SAID);
      assertThat(obstacle.flatMap(InstructionScope.Obstacle::on))
          .isEqualTo(obstacle.isEmpty() ? Optional.empty() : day);
    }
  }

  @Test
  void isGoodForOneActionIfTheClientWantsToBeAsked() {
    var facts = ClientWord.WANTS_TO_BE_ASKED.facts(InstructionSubject.POLICE);
    var police = new PlanStep(StepKind.CONTACT_POLICE, LATER);
    var agreed = ClientWord.WAS_ASKED_AND_AGREED.engagement(InstructionSubject.POLICE);
    var planned = after(agreed, police, facts);
    assertThat(planned.log().answers()).isEmpty();
    assertThat(planned.log().next().flatMap(NextStep::asked)).isPresent();
    var done = after(planned, new FinishStep(StepKind.CONTACT_POLICE, SAID, LATER), facts);
    assertThat(done.log().done()).hasSize(1);
    assertThat(done.decide(police, facts)).isEqualTo(Decision.refused(Refusal.CLIENT_NOT_ASKED));
  }

  @Test
  void endsAnAgreementWithALaterWordOfTheClient() {
    var asks = ClientWord.WANTS_TO_BE_ASKED.facts(InstructionSubject.POLICE);
    var planned =
        after(
            ClientWord.WAS_ASKED_AND_AGREED.engagement(InstructionSubject.POLICE),
            new PlanStep(StepKind.CONTACT_POLICE, LATER),
            asks);
    var finish = new FinishStep(StepKind.CONTACT_POLICE, LATER, LATER);
    var forbids =
        Matters.FACTS.with(
            List.of(
                new Instruction(
                    InstructionSubject.POLICE, InstructionRule.FORBID, SAID.plusDays(1))));
    assertThat(planned.decide(finish, forbids))
        .isEqualTo(Decision.refused(Refusal.INSTRUCTION_FORBIDS));
    var asksAgain =
        Matters.FACTS.with(
            List.of(
                new Instruction(InstructionSubject.POLICE, InstructionRule.ASK, SAID.plusDays(1))));
    assertThat(planned.decide(finish, asksAgain))
        .isEqualTo(Decision.refused(Refusal.CLIENT_NOT_ASKED));
    var refused =
        planned.after(
            new WorkEvent.Asked(
                new ClientAnswer(InstructionSubject.POLICE, false, SAID.plusDays(1))));
    assertThat(refused.decide(finish, asks)).isEqualTo(Decision.refused(Refusal.CLIENT_SAID_NO));
  }

  @Test
  void isNotAskedAboutWhatTheClientForbids() {
    var ask = new Ask(new ClientAnswer(InstructionSubject.POLICE, true, SAID), LATER);
    var staffed = ClientWord.staffed();
    assertThat(staffed.decide(ask, ClientWord.FORBIDS.facts(InstructionSubject.POLICE)))
        .isEqualTo(Decision.refused(Refusal.INSTRUCTION_FORBIDS));
    var ahead = new Ask(new ClientAnswer(InstructionSubject.POLICE, true, LATER), SAID);
    assertThat(staffed.decide(ahead, Matters.FACTS))
        .isEqualTo(Decision.refused(Refusal.DAY_IS_AHEAD));
    var refused = after(staffed, new Ask(answer(false, LATER), LATER), Matters.FACTS);
    assertThat(refused.decide(new Ask(answer(true, SAID), LATER), Matters.FACTS))
        .isEqualTo(Decision.refused(Refusal.DAY_IS_TOO_EARLY));
    assertThat(refused.decide(new Ask(answer(false, LATER), LATER), Matters.FACTS))
        .isEqualTo(Decision.happened());
  }

  private static ClientAnswer answer(boolean agrees, LocalDate on) {
    return new ClientAnswer(InstructionSubject.POLICE, agrees, on);
  }

  private static Engagement after(Engagement state, WorkCommand command, CaseFacts facts) {
    assertThat(state.decide(command, facts)).isInstanceOf(Decision.Happened.class);
    var next = state;
    if (state.decide(command, facts) instanceof Decision.Happened<WorkEvent, Refusal>(var events)) {
      for (var event : events) {
        next = next.after(event);
      }
    }
    return next;
  }

  /// The more general refusal is not lifted by what the client says of the police, and the firm
  /// does not ask a question whose answer would change nothing.
  @Test
  void refusesTheWiderThingFirst() {
    var facts =
        Matters.UNSAID.with(
            List.of(
                new Instruction(
                    InstructionSubject.SERVICE_PROVIDERS, InstructionRule.FORBID, SAID)));
    assertThat(
            InstructionScope.obstacle(
                ClientWord.staffed(),
                ServiceCategory.POLICE_LIAISON,
                ProviderKind.COMMUNITY_ORGANISATION,
                facts))
        .contains(
            new InstructionScope.Obstacle(
                InstructionSubject.SERVICE_PROVIDERS,
                Refusal.INSTRUCTION_FORBIDS,
                Optional.of(SAID)));
  }
}
