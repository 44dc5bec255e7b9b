package org.alliance.intake.application.partners;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.contracts.values.handover.HandOverDeclineReason;
import org.alliance.contracts.values.handover.HandOverSettlement;
import org.alliance.intake.application.directory.Organisation;
import org.alliance.intake.application.directory.Partner;
import org.alliance.intake.application.directory.Partners;
import org.alliance.intake.application.directory.SuggestingOrganisations;
import org.alliance.intake.domain.handover.HandOverCommand;
import org.alliance.intake.domain.report.Refusal;
import org.alliance.intake.domain.report.Report;
import org.alliance.intake.domain.report.ReportCommand;
import org.alliance.intake.domain.report.ReportEvent;
import org.alliance.kit.aggregate.AggregateCommandHandler;
import org.alliance.kit.decision.Decision;

/// Offers declined reports to organisations that have an account, one at a time. Where the client
/// agreed in the form, the rules offer it to the best one; a person may choose another. What an
/// organisation declines or does not answer goes back to a person.
public final class HandingReportsOver {
  private static final int BATCH = 500;

  private final AggregateCommandHandler<Report, ReportCommand, ReportEvent, Refusal> reports;
  private final HandOvers handOvers;
  private final SuggestingOrganisations organisations;
  private final Partners partners;
  private final Duration answerWithin;
  private final Clock clock;

  /// Found waiting by the run before. A person who declines and offers in one step is quicker than
  /// two runs.
  private Set<CaseId> seen = Set.of();

  public HandingReportsOver(
      AggregateCommandHandler<Report, ReportCommand, ReportEvent, Refusal> reports,
      HandOvers handOvers,
      SuggestingOrganisations organisations,
      Partners partners,
      Duration answerWithin,
      Clock clock) {
    this.reports = reports;
    this.handOvers = handOvers;
    this.organisations = organisations;
    this.partners = partners;
    this.answerWithin = answerWithin;
    this.clock = clock;
  }

  /// An organisation that a report can be offered to.
  public record Candidate(Organisation organisation, OrganisationId account) {}

  /// Organisations that fit, have an account and room, and were not asked before; the best first.
  /// None that tells the police where the client said no.
  public List<Candidate> candidates(Report report) {
    return candidates(report, this::hasRoom);
  }

  private List<Candidate> candidates(Report report, Predicate<Partner> which) {
    var asked = Report.toldOf(report).handOver().askedBefore();
    var accounts =
        partners.all().stream()
            .filter(partner -> partner.account().isPresent() && which.test(partner))
            .collect(
                Collectors.toMap(
                    Partner::organisation, partner -> partner.account().orElseThrow()));
    return organisations.fitting(report).stream()
        .filter(one -> accounts.containsKey(one.id()))
        .map(one -> new Candidate(one, Objects.requireNonNull(accounts.get(one.id()))))
        .filter(one -> !asked.contains(one.account()))
        .toList();
  }

  private boolean hasRoom(Partner partner) {
    return partner
        .account()
        .filter(account -> handOvers.countOfferedTo(account) < partner.capacity())
        .isPresent();
  }

  public Report find(CaseId id) {
    return reports.stateOf(id.value());
  }

  /// The organisation's name; its account if no organisation is linked to it any more, and blank
  /// without an account.
  public String nameOf(Optional<OrganisationId> account) {
    return account
        .map(id ->
            partners
                .withAccount(id)
                .flatMap(partner -> organisations.find(partner.organisation()))
                .map(Organisation::name)
                .orElse(id.value()))
        .orElse("");
  }

  /// Reports that no organisation took and that a person has to act on, the one due first.
  public List<HandOvers.Listed> returned() {
    return handOvers.returned(BATCH);
  }

  /// A person offers a declined report to an organisation.
  ///
  /// @return refused with [Refusal#NO_HAND_OVER] if the organisation is no candidate
  public Decision<ReportEvent, Refusal> offer(CaseId id, OrganisationId account) {
    var report = reports.stateOf(id.value());
    return report instanceof Report.Absent
        ? Decision.refused(Refusal.NO_SUCH_REPORT)
        : candidates(report).stream().anyMatch(one -> one.account().equals(account))
            ? step(id, offerTo(account))
            : Decision.refused(Refusal.NO_HAND_OVER);
  }

  /// @return refused with [Refusal#NO_HAND_OVER] if the organisation tells the police and the
  ///   client has said no
  public Decision<ReportEvent, Refusal> accept(CaseId id, OrganisationId partner) {
    return step(id, new HandOverCommand.Accept(partner, tellsPolice(partner), now()));
  }

  private boolean tellsPolice(OrganisationId account) {
    return partners
        .withAccount(account)
        .flatMap(partner -> organisations.find(partner.organisation()))
        .filter(Organisation::tellsPolice)
        .isPresent();
  }

  public Decision<ReportEvent, Refusal> decline(
      CaseId id, OrganisationId partner, HandOverDeclineReason reason) {
    return step(id, new HandOverCommand.Decline(partner, reason, now()));
  }

  public Decision<ReportEvent, Refusal> settle(CaseId id, HandOverSettlement settlement) {
    return step(id, new HandOverCommand.Settle(settlement, now()));
  }

  /// What a clock does: ends offers that nobody answered, and makes the next automatic ones.
  public synchronized void run() {
    handOvers.late(now(), BATCH).forEach(id -> step(id, new HandOverCommand.TimeOut(now())));
    var waiting = handOvers.waiting(BATCH);
    waiting.stream().filter(seen::contains).forEach(this::offerToBest);
    seen = new HashSet<>(waiting);
  }

  /// A report for which only room is missing waits for room.
  private void offerToBest(CaseId id) {
    var report = reports.stateOf(id.value());
    var best = candidates(report).stream().findFirst();
    if (best.isPresent()) {
      step(id, offerTo(best.get().account()));
    } else if (candidates(report, _ -> true).isEmpty()) {
      step(id, new HandOverCommand.NoteNoneFits(now()));
    }
  }

  private HandOverCommand offerTo(OrganisationId account) {
    return new HandOverCommand.Offer(account, now(), now().plus(answerWithin));
  }

  private Decision<ReportEvent, Refusal> step(CaseId id, HandOverCommand command) {
    return reports.handle(id.value(), new ReportCommand.HandOverStep(id, command));
  }

  /// As finely as it is stored.
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
