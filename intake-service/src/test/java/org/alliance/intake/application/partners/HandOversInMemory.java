package org.alliance.intake.application.partners;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.contracts.values.client.ConsentRecipient;
import org.alliance.intake.domain.handover.HandOver;
import org.alliance.intake.domain.report.Refusal;
import org.alliance.intake.domain.report.Report;
import org.alliance.intake.domain.report.ReportCommand;
import org.alliance.intake.domain.report.ReportEvent;
import org.alliance.kit.aggregate.AggregateCommandHandler;

/// The lists that the store reads by its index, read from all reports here.
final class HandOversInMemory implements HandOvers {
  private final AggregateCommandHandler<Report, ReportCommand, ReportEvent, Refusal> reports;
  private final List<CaseId> known;

  /// @param known the ids of all reports that there are
  HandOversInMemory(
      AggregateCommandHandler<Report, ReportCommand, ReportEvent, Refusal> reports,
      List<CaseId> known) {
    this.reports = reports;
    this.known = known;
  }

  private List<Listed> all() {
    return known.stream().map(id -> new Listed(id, reports.stateOf(id.value()))).toList();
  }

  private static HandOver of(Listed listed) {
    return Report.toldOf(listed.report()).handOver();
  }

  @Override
  public List<CaseId> waiting(int most) {
    return all().stream()
        .filter(one -> one.report() instanceof Report.Declined)
        .filter(one -> of(one).equals(HandOver.nothing()))
        .filter(one ->
            Report.toldOf(one.report()).wishes().consentTo(ConsentRecipient.PARTNERS).isGiven())
        .map(Listed::id)
        .toList();
  }

  @Override
  public List<CaseId> late(Instant at, int most) {
    return all().stream()
        .filter(one -> of(one) instanceof HandOver.Offered open && !at.isBefore(open.answerBy()))
        .map(Listed::id)
        .toList();
  }

  @Override
  public List<Listed> returned(int most) {
    return all().stream().filter(one -> of(one) instanceof HandOver.Returned).toList();
  }

  @Override
  public List<Listed> offeredTo(OrganisationId partner, int most) {
    return all().stream()
        .filter(one -> of(one).offeredTo().filter(partner::equals).isPresent())
        .toList();
  }

  @Override
  public Optional<Listed> offeredTo(OrganisationId partner, String id) {
    return offeredTo(partner, 1).stream().filter(one -> one.id().value().equals(id)).findFirst();
  }

  @Override
  public Optional<HandOver.Past> over(OrganisationId partner, String id) {
    return all().stream()
        .filter(one -> one.id().value().equals(id))
        .map(HandOversInMemory::of)
        .filter(one -> one.offeredTo().filter(partner::equals).isEmpty())
        .findFirst()
        .flatMap(one -> one.lastOf(partner));
  }

  @Override
  public long countOfferedTo(OrganisationId partner) {
    return offeredTo(partner, 1).size();
  }

  @Override
  public List<Listed> takenBy(OrganisationId partner, int most) {
    return all().stream()
        .filter(one -> of(one).takenBy().filter(partner::equals).isPresent())
        .toList();
  }

  @Override
  public List<Listed> sentBy(OrganisationId partner, int most) {
    return List.of();
  }
}
