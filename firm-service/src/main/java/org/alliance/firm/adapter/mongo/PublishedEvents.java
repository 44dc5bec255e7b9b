package org.alliance.firm.adapter.mongo;

import java.util.Comparator;
import java.util.Optional;
import org.alliance.contracts.events.AllianceEvent;
import org.alliance.contracts.events.ContactMade;
import org.alliance.contracts.events.DeadlineNear;
import org.alliance.contracts.events.EngagementEnded;
import org.alliance.contracts.events.FirmChanged;
import org.alliance.contracts.events.InterestShown;
import org.alliance.contracts.events.MoreTimeGranted;
import org.alliance.contracts.events.OfferAnswered;
import org.alliance.contracts.events.QuestionAnswered;
import org.alliance.contracts.events.QuestionAsked;
import org.alliance.contracts.events.ServiceConnected;
import org.alliance.contracts.events.TeamStaffed;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.FirmId;
import org.alliance.firm.domain.engagement.WorkEvent;
import org.alliance.firm.domain.firm.Exclusions;
import org.alliance.firm.domain.firm.Firm;
import org.alliance.firm.domain.firm.Wishes;
import org.alliance.firm.domain.matter.Matter;
import org.alliance.firm.domain.matter.MatterEvent;
import org.jspecify.annotations.Nullable;

/// Maps the events of firms and matters to the events that other services may hear. This is the
/// only door out of the firm service.
final class PublishedEvents {
  private PublishedEvents() {}

  static Optional<AllianceEvent> of(Firm.Described event) {
    var profile = event.profile();
    return Optional.of(
        new FirmChanged(
            profile.id(),
            profile.offices().stream()
                .map(office -> new FirmChanged.Office(office.state(), office.area()))
                .toList(),
            profile.lawyers().stream()
                .map(lawyer ->
                    new FirmChanged.Lawyer(
                        lawyer.id(), lawyer.admissions(), lawyer.languages(), lawyer.areas()))
                .toList(),
            profile.quotaPerQuarter(),
            profile.mostPerWeek().orElse(null),
            profile.areaQuotas().isEmpty()
                ? null
                : profile.areaQuotas().entrySet().stream()
                    .map(quota -> new FirmChanged.AreaQuota(quota.getKey(), quota.getValue()))
                    .sorted(Comparator.comparing(FirmChanged.AreaQuota::area))
                    .toList(),
            profile.paused(),
            wishes(event.wishes()),
            exclusions(profile.extras().exclusions())));
  }

  private static FirmChanged.@Nullable Wishes wishes(Wishes wishes) {
    return wishes.equals(Wishes.NONE)
        ? null
        : new FirmChanged.Wishes(
            wishes.languages(), wishes.states(), wishes.services(), wishes.conduct());
  }

  private static FirmChanged.@Nullable Exclusions exclusions(Exclusions exclusions) {
    return exclusions.equals(Exclusions.NONE)
        ? null
        : new FirmChanged.Exclusions(
            exclusions.languages(), exclusions.services(), exclusions.conduct());
  }

  static Optional<AllianceEvent> of(Matter after, MatterEvent event) {
    return switch (after) {
      case Matter.Absent(var client) ->
          client.opportunity().flatMap(open -> of(open.caseId(), event));
      case Matter.Offered(var caseId, _, _) -> of(caseId, event);
      case Matter.Engaged(var caseId, _, _, _) -> of(caseId, event);
      case Matter.Ended(var caseId, _, _, _, _) -> of(caseId, event);
    };
  }

  private static Optional<AllianceEvent> of(CaseId caseId, MatterEvent event) {
    return switch (event) {
      // Matching or intake has published it already.
      case MatterEvent.OfferTaken _,
          MatterEvent.OfferClosed _,
          MatterEvent.FirmSought _,
          MatterEvent.SearchEnded _,
          MatterEvent.NoFirmWanted _,
          MatterEvent.Extended _,
          MatterEvent.Assigned _,
          MatterEvent.ConflictNoted _,
          MatterEvent.NeedNoted _,
          // The firm's own.
          MatterEvent.NoteKept _,
          MatterEvent.ClientWithdrew _,
          MatterEvent.ClientReturned _,
          MatterEvent.Instructed _,
          MatterEvent.Amended _,
          MatterEvent.Confirmed _ ->
          Optional.empty();
      case MatterEvent.InterestShown(var firm) -> Optional.of(new InterestShown(caseId, firm));
      case MatterEvent.TimeGranted(var offer, var firm, var answerBy) ->
          Optional.of(new MoreTimeGranted(offer, caseId, firm, answerBy));
      case MatterEvent.Ended(var firm, var ending, var closing) ->
          Optional.of(
              new EngagementEnded(
                  caseId,
                  firm,
                  ending,
                  closing.reason().orElse(null),
                  closing.mayBeTold() ? closing.outcomes() : null));
      case MatterEvent.Answered(var offer, var firm, var answer, var reason, var services) ->
          Optional.of(
              new OfferAnswered(
                  offer,
                  caseId,
                  firm,
                  answer,
                  reason.orElse(null),
                  services.isEmpty() ? null : services));
      case MatterEvent.Questioned(var offer, var firm, var question) ->
          Optional.of(new QuestionAsked(question.id(), offer, caseId, firm));
      case MatterEvent.Replied(var offer, var firm, var question, _) ->
          Optional.of(new QuestionAnswered(question, offer, caseId, firm));
      case MatterEvent.Worked(var firm, var work) -> of(caseId, firm, work);
    };
  }

  private static Optional<AllianceEvent> of(CaseId caseId, FirmId firm, WorkEvent event) {
    return switch (event) {
      // Between the firm and its client.
      case WorkEvent.Asked _,
          WorkEvent.LetterRecorded _,
          WorkEvent.HoursRecorded _,
          WorkEvent.HoursRemoved _,
          WorkEvent.StepPlanned _,
          WorkEvent.StepDone _,
          WorkEvent.StepDropped _ ->
          Optional.empty();
      case WorkEvent.Contacted(var contact) ->
          Optional.of(new ContactMade(caseId, firm, contact.by(), contact.way(), contact.on()));
      case WorkEvent.DeadlineNear(var day) -> Optional.of(new DeadlineNear(caseId, firm, day));
      case WorkEvent.Staffed(var team) ->
          Optional.of(
              new TeamStaffed(
                  caseId,
                  firm,
                  team.members().stream()
                      .map(member -> new TeamStaffed.Member(member.lawyer(), member.role()))
                      .toList(),
                  team.languages(),
                  team.interpreterArranged(),
                  team.walled().isEmpty() ? null : team.walled()));
      case WorkEvent.Connected(var connection) ->
          Optional.of(
              new ServiceConnected(
                  connection.id(),
                  caseId,
                  firm,
                  connection.service(),
                  connection.provider(),
                  connection.status()));
    };
  }
}
