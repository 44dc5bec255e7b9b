package org.alliance.firm.application.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.Zip3;
import org.alliance.contracts.values.client.InstructionRule;
import org.alliance.contracts.values.client.InstructionSubject;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.place.DistanceBand;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.referral.ConflictFinding;
import org.alliance.contracts.values.report.BiasIndicator;
import org.alliance.contracts.values.report.Conduct;
import org.alliance.contracts.values.report.Urgency;
import org.alliance.firm.application.AnsweringOffers;
import org.alliance.firm.application.ConnectingServices;
import org.alliance.firm.application.EndingEngagements;
import org.alliance.firm.application.EngagementList;
import org.alliance.firm.application.FirmDirectory;
import org.alliance.firm.application.OfferInbox;
import org.alliance.firm.application.StaffingTeams;
import org.alliance.firm.application.WorkingForClients;
import org.alliance.firm.domain.Refusal;
import org.alliance.firm.domain.client.CaseFacts;
import org.alliance.firm.domain.client.IncidentFacts;
import org.alliance.firm.domain.client.Instruction;
import org.alliance.firm.domain.matter.Matter;
import org.alliance.firm.domain.matter.MatterCommand;
import org.alliance.firm.domain.matter.MatterEvent;
import org.alliance.kit.aggregate.AggregateCommandHandler;
import org.alliance.kit.sealing.CaseTexts;

/// The use cases of a firm on made-up cases, by the same rules as on others. The sandbox plays
/// matching and intake: it makes offers, gives a finding, and assigns a case that was accepted. The
/// cases have no number, so that nobody takes one for a client's.
public final class Sandbox {
  /// Of one firm.
  public static final int MOST = 1_000;

  private static final Duration TO_ANSWER = Duration.ofDays(2);

  private final SandboxStore store;
  private final AggregateCommandHandler<Matter, MatterCommand, MatterEvent, Refusal> matters;
  private final FirmDirectory firms;
  private final CaseTexts texts;
  private final Clock clock;

  public Sandbox(SandboxStore store, FirmDirectory firms, CaseTexts texts, Clock clock) {
    this.store = store;
    this.firms = firms;
    this.texts = texts;
    this.clock = clock;
    matters = new AggregateCommandHandler<>(store.matters(), Matter.DECIDER);
  }

  /// Makes a case up and offers it to the firm.
  ///
  /// @param finding of the conflict check; empty if nobody has compared names yet
  /// @return empty if the firm has [#MOST] made-up cases
  public Optional<OfferId> offer(FirmId firm, Urgency urgency, Optional<ConflictFinding> finding) {
    if (store.count(firm) >= MOST) {
      return Optional.empty();
    }
    var caseId = CaseId.of(UUID.randomUUID());
    var offer = OfferId.of(caseId, 1);
    var answerBy = clock.instant().plus(TO_ANSWER);
    matters.handle(
        caseId.value(),
        new MatterCommand.TakeOffer(
            caseId, offer, firm, facts(firm, urgency), answerBy, Optional.empty()));
    finding.ifPresent(found ->
        matters.handle(caseId.value(), new MatterCommand.NoteConflict(offer, firm, found)));
    return Optional.of(offer);
  }

  /// Gives a case to the firm that has accepted it.
  public void assign(OfferId offer, FirmId firm, List<ServiceCategory> services) {
    matters.handle(offer.caseId().value(), new MatterCommand.Assign(offer, firm, services));
  }

  public void forget(FirmId firm) {
    store.forget(firm);
  }

  /// In a state and a language of the firm, so that a team of its own can be put on the case.
  private CaseFacts facts(FirmId firm, Urgency urgency) {
    var lawyer =
        firms.find(firm).stream()
            .flatMap(entry -> entry.profile().lawyers().stream())
            .filter(one -> !one.admissions().isEmpty() && !one.languages().isEmpty())
            .findFirst();
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return new CaseFacts(
        lawyer.map(one -> one.admissions().getFirst()).orElse(UsState.CA),
        Zip3.UNKNOWN,
        List.of(lawyer.map(one -> one.languages().getFirst()).orElse(LanguageTag.ENGLISH)),
        List.of(),
        List.of(ServiceCategory.CIVIL_REMEDIES, ServiceCategory.COMPENSATION),
        urgency,
        List.of(
            new Instruction(InstructionSubject.POLICE, InstructionRule.FORBID, today),
            new Instruction(InstructionSubject.PRESS, InstructionRule.ASK, today),
            new Instruction(InstructionSubject.SERVICE_PROVIDERS, InstructionRule.ALLOW, today)),
        new IncidentFacts(
            List.of(Conduct.ASSAULT, Conduct.THREAT),
            List.of(BiasIndicator.SLUR),
            Optional.of(YearMonth.of(today.getYear(), today.getMonth().firstMonthOfQuarter())),
            Optional.of(DistanceBand.NEAR)));
  }

  public OfferInbox offers() {
    return store.offers();
  }

  public EngagementList engagements() {
    return store.engagements();
  }

  public AnsweringOffers answering() {
    return new AnsweringOffers(matters, texts, clock);
  }

  public StaffingTeams staffing() {
    return new StaffingTeams(firms, matters);
  }

  public ConnectingServices connecting() {
    return new ConnectingServices(matters, texts, clock);
  }

  public WorkingForClients working() {
    return new WorkingForClients(matters, clock);
  }

  public EndingEngagements ending() {
    return new EndingEngagements(matters);
  }
}
