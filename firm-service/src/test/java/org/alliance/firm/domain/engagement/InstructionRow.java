package org.alliance.firm.domain.engagement;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alliance.contracts.values.ConnectionId;
import org.alliance.contracts.values.client.InstructionSubject;
import org.alliance.contracts.values.engagement.ConnectionStatus;
import org.alliance.contracts.values.engagement.ProviderKind;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.firm.domain.Refusal;
import org.alliance.firm.domain.engagement.WorkCommand.Connect;
import org.alliance.firm.domain.engagement.WorkCommand.ConnectOnce;
import org.alliance.firm.domain.engagement.WorkCommand.Details;
import org.alliance.firm.domain.engagement.WorkCommand.FinishStep;
import org.alliance.firm.domain.engagement.WorkCommand.PlanStep;
import org.alliance.firm.domain.engagement.WorkLog.NextStep;

/// An action of a firm, the subject of the client's instructions that it falls under or none, under
/// its name.
record InstructionRow(String name, Optional<InstructionSubject> subject, Action action) {
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

  interface Action {
    WorkCommand command(Engagement engagement);

    default Engagement before(Engagement engagement) {
      return engagement;
    }
  }

  static Stream<InstructionRow> all() {
    return Stream.concat(steps(), services());
  }

  private static Stream<InstructionRow> steps() {
    return Stream.of(StepKind.values())
        .flatMap(kind -> {
          var subject = Optional.ofNullable(STEPS.get(kind));
          return Stream.of(
              new InstructionRow("plan " + kind, subject, _ -> new PlanStep(kind, LATER)),
              new InstructionRow("finish " + kind, subject, finish(kind)));
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

  private static Stream<InstructionRow> services() {
    var details = new Details(Optional.empty(), SAID, LATER);
    return Stream.of(ServiceCategory.values())
        .flatMap(service ->
            Stream.of(ProviderKind.values())
                .flatMap(by -> {
                  var name = service.name() + " " + by.name();
                  var subject = Optional.ofNullable(SERVICES.get(name));
                  return Stream.of(
                      new InstructionRow(
                          "connect " + name,
                          subject,
                          _ ->
                              new Connect(
                                  Optional.empty(),
                                  service,
                                  by,
                                  ConnectionStatus.REQUESTED,
                                  details)),
                      new InstructionRow(
                          "connect once " + name,
                          subject,
                          _ ->
                              new ConnectOnce(
                                  new ConnectionId("c-0123456789abcdef"),
                                  service,
                                  by,
                                  ConnectionStatus.REQUESTED,
                                  details)),
                      new InstructionRow(
                          "go on with " + name, subject, goOn(service, by, details)));
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
