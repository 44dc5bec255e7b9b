package org.alliance.intake.adapter.mongo.report;

import java.util.List;
import java.util.Optional;
import org.alliance.contracts.events.AllianceEvent;
import org.alliance.contracts.events.CaseAccepted;
import org.alliance.contracts.events.ClientWithdrew;
import org.alliance.contracts.events.ConflictCheckRefused;
import org.alliance.contracts.events.ConflictChecked;
import org.alliance.contracts.events.ConsentChanged;
import org.alliance.contracts.events.HandOverAnswered;
import org.alliance.contracts.events.HandOverOffered;
import org.alliance.contracts.events.HandOverSettled;
import org.alliance.contracts.events.IncidentReported;
import org.alliance.contracts.events.InstructionRecorded;
import org.alliance.contracts.events.ReportAmended;
import org.alliance.contracts.events.ReportDeclined;
import org.alliance.contracts.events.ReportLinked;
import org.alliance.contracts.events.ReviewRequested;
import org.alliance.contracts.events.ServiceConfirmed;
import org.alliance.contracts.events.SubjectErased;
import org.alliance.contracts.events.WithdrawalUndone;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.contracts.values.referral.ConflictRefusal;
import org.alliance.intake.domain.handover.HandOverEvent;
import org.alliance.intake.domain.incident.Incident;
import org.alliance.intake.domain.report.Refusal;
import org.alliance.intake.domain.report.Report;
import org.alliance.intake.domain.report.ReportEvent;
import org.alliance.intake.domain.service.ServiceChange;
import org.jspecify.annotations.Nullable;

/// Makes the events that other services hear of a report: the only door out of intake.
final class PublishedEvents {
  private PublishedEvents() {}

  /// @param after the report after the event
  static Optional<AllianceEvent> of(Report after, ReportEvent event) {
    return switch (event) {
      case ReportEvent.IncidentReported(var id, var version, _, var number) ->
          Optional.of(reported(id, version.incident(), number));
      case ReportEvent.ReportAmended(var id, var number, var amendment, _) ->
          Optional.of(new ReportAmended(id, number, List.copyOf(amendment.otherwise())));
      case ReportEvent.ReviewRequested(var id, var reasons) ->
          Optional.of(new ReviewRequested(id, reasons));
      case ReportEvent.ReportDeclined(var id, var reasons) ->
          Optional.of(new ReportDeclined(id, reasons, senderOf(after)));
      case ReportEvent.CaseAccepted(var id, var facts, var noPolice, var mayAskFirms) ->
          Optional.of(
              new CaseAccepted(id, facts, noPolice, mayAskFirms, numberOf(after), senderOf(after)));
      case ReportEvent.ClientWithdrew(var id, var reason) ->
          Optional.of(new ClientWithdrew(id, reason));
      case ReportEvent.WithdrawalEnded _, ReportEvent.KeepingChanged _ -> Optional.empty();
      case ReportEvent.SubjectErased(var id, var reason) ->
          Optional.of(new SubjectErased(id, reason));
      case ReportEvent.WithdrawalUndone(var id) -> Optional.of(new WithdrawalUndone(id));
      case ReportEvent.InstructionRecorded(var id, var instruction) ->
          Optional.of(new InstructionRecorded(id, instruction));
      case ReportEvent.ConsentChanged(var id, var recipient, var change, _) ->
          Optional.of(new ConsentChanged(id, recipient, change));
      case ReportEvent.ConflictChecked(var id, var offer, var firm, var finding) ->
          Optional.of(new ConflictChecked(offer, id, firm, finding));
      // Whether the person finds something is heard next.
      case ReportEvent.NamesOpened _ -> Optional.empty();
      case ReportEvent.ReviewRecorded(var id, var offer, var firm, var finding) ->
          Optional.of(new ConflictChecked(offer, id, firm, finding));
      case ReportEvent.ConflictCheckRefused(var id, var offer, var firm, var reason) ->
          Optional.of(new ConflictCheckRefused(offer, id, firm, reason(reason)));
      case ReportEvent.HandOverChanged(var id, var change) -> handOver(id, change);
      case ReportEvent.ReportLinked(var id, var link) ->
          Optional.of(new ReportLinked(id, link.other(), link.score(), link.reasons()));
      // What follows of it is heard next.
      case ReportEvent.LikenessFound _, ReportEvent.LinkAnswered _ -> Optional.empty();
      // Whether it comes to an answer is heard next.
      case ReportEvent.ConflictCheckBegun _ -> Optional.empty();
      // Matching said so; everybody who wants to know has heard it from there.
      case ReportEvent.FirmAsked _, ReportEvent.MoreTimeGiven _, ReportEvent.OfferOver _ ->
          Optional.empty();
      case ReportEvent.ServicesChanged(var id, ServiceChange.Confirmed(var service)) ->
          service
              .answer()
              .map(answer ->
                  new ServiceConfirmed(
                      service.connection(), id, service.firm(), service.kind(), answer));
      case ReportEvent.ServicesChanged _ -> Optional.empty();
      case ReportEvent.FirmTookCase _,
          ReportEvent.EngagementOver _,
          ReportEvent.TeamNamed _,
          ReportEvent.ClosingNoted _ ->
          Optional.empty();
    };
  }

  private static Optional<AllianceEvent> handOver(CaseId id, HandOverEvent change) {
    return switch (change) {
      case HandOverEvent.Offered(var number, var partner, _, var answerBy) ->
          Optional.of(new HandOverOffered(id, number, partner, answerBy));
      case HandOverEvent.Answered(var number, var partner, var answer, var reason, _) ->
          Optional.of(new HandOverAnswered(id, number, partner, answer, reason.orElse(null)));
      case HandOverEvent.Settled(var settlement, _) ->
          Optional.of(new HandOverSettled(id, settlement));
      // Nothing has happened to the report.
      case HandOverEvent.NoneFitted _ -> Optional.empty();
    };
  }

  private static AllianceEvent reported(CaseId id, Incident incident, Optional<CaseNumber> number) {
    return new IncidentReported(
        id,
        incident.channel(),
        incident.speaks(),
        incident.reads(),
        incident.interpreter(),
        incident.place().state().orElse(null),
        incident.place().area(),
        incident.month().orElse(null),
        incident.conduct(),
        incident.biasIndicators(),
        incident.victim(),
        incident.services(),
        incident.onBehalf(),
        incident.urgency(),
        number.orElse(null),
        incident.sender().orElse(null));
  }

  private static @Nullable OrganisationId senderOf(Report report) {
    return Report.incidentOf(report).sender().orElse(null);
  }

  private static @Nullable CaseNumber numberOf(Report report) {
    return Report.toldOf(report).number().orElse(null);
  }

  private static ConflictRefusal reason(Refusal refusal) {
    return switch (refusal) {
      case CONSENT_WITHDRAWN -> ConflictRefusal.CONSENT_WITHDRAWN;
      case CHECKED_TOO_OFTEN -> ConflictRefusal.CHECKED_TOO_OFTEN;
      default -> ConflictRefusal.NOT_ASKED;
    };
  }
}
