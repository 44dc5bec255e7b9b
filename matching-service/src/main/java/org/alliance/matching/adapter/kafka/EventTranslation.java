package org.alliance.matching.adapter.kafka;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.alliance.contracts.events.AllianceEvent;
import org.alliance.contracts.events.CaseAccepted;
import org.alliance.contracts.events.CaseClosed;
import org.alliance.contracts.events.CaseReopened;
import org.alliance.contracts.events.ClientWithdrew;
import org.alliance.contracts.events.ConsentChanged;
import org.alliance.contracts.events.EngagementEnded;
import org.alliance.contracts.events.FirmChanged;
import org.alliance.contracts.events.FirmChanged.AreaQuota;
import org.alliance.contracts.events.InterestShown;
import org.alliance.contracts.events.MoreTimeGranted;
import org.alliance.contracts.events.OfferAnswered;
import org.alliance.contracts.events.ServiceConnected;
import org.alliance.contracts.events.SubjectErased;
import org.alliance.contracts.events.WithdrawalUndone;
import org.alliance.contracts.values.client.ConsentRecipient;
import org.alliance.contracts.values.referral.OfferAnswer;
import org.alliance.contracts.values.referral.OfferDeclineReason;
import org.alliance.matching.domain.firms.Capacity;
import org.alliance.matching.domain.firms.Exclusions;
import org.alliance.matching.domain.firms.FirmFacts;
import org.alliance.matching.domain.firms.Lawyer;
import org.alliance.matching.domain.firms.Office;
import org.alliance.matching.domain.firms.Wishes;
import org.alliance.matching.domain.referral.ReferralCommand;
import org.alliance.matching.domain.referral.ReferralCommand.Accept;
import org.alliance.matching.domain.referral.ReferralCommand.Decline;
import org.alliance.matching.domain.referral.ReferralCommand.End;
import org.alliance.matching.domain.referral.ReferralCommand.EraseNotes;
import org.alliance.matching.domain.referral.ReferralCommand.Extend;
import org.alliance.matching.domain.referral.ReferralCommand.Lift;
import org.alliance.matching.domain.referral.ReferralCommand.Next;
import org.alliance.matching.domain.referral.ReferralCommand.NoteConnection;
import org.alliance.matching.domain.referral.ReferralCommand.Open;
import org.alliance.matching.domain.referral.ReferralCommand.Return;
import org.alliance.matching.domain.referral.ReferralCommand.ShowInterest;
import org.alliance.matching.domain.referral.ReferralCommand.Stop;
import org.alliance.matching.domain.referral.StopReason;

/// Translates events of other services into commands to a referral or a firm. Depends on the event
/// alone: neither on the referral's state nor on the firms.
final class EventTranslation {
  private EventTranslation() {}

  static Optional<ReferralCommand> ofClient(AllianceEvent body, Instant now) {
    return switch (body) {
      case CaseAccepted accepted ->
          Optional.of(
              new Open(
                  accepted.caseId(),
                  Optional.ofNullable(accepted.caseNumber()),
                  accepted.facts(),
                  accepted.maySeekFirms(),
                  Next.later(now)));
      case ClientWithdrew _ -> Optional.of(new Stop(StopReason.CLIENT_WITHDREW));
      case CaseClosed _ -> Optional.of(new Stop(StopReason.CASE_CLOSED));
      case CaseReopened _ -> Optional.of(new Lift(StopReason.LIFTED_BY_REOPENING, Next.later(now)));
      case SubjectErased _ -> Optional.of(new EraseNotes());
      case WithdrawalUndone _ ->
          Optional.of(new Lift(StopReason.LIFTED_BY_CLIENT, Next.later(now)));
      case ConsentChanged(_, var recipient, var change)
          when recipient == ConsentRecipient.LAW_FIRMS ->
          Optional.of(
              switch (change) {
                case WITHDRAWN -> new Stop(StopReason.CONSENT_WITHDRAWN);
                case GIVEN -> new Lift(StopReason.LIFTED_BY_CONSENT, Next.later(now));
              });
      default -> Optional.empty();
    };
  }

  static Optional<ReferralCommand> ofFirm(AllianceEvent body, Instant now) {
    return switch (body) {
      // Firms once took an answer without content, and counted it as a refusal.
      case OfferAnswered(var offer, _, var firm, var answer, var reason, var services) ->
          Optional.of(
              answer == OfferAnswer.ACCEPTED
                  ? new Accept(offer, firm, Optional.ofNullable(services).orElse(List.of()))
                  : new Decline(
                      offer,
                      firm,
                      Optional.ofNullable(reason).orElse(OfferDeclineReason.POLICY),
                      Next.later(now)));
      case InterestShown(_, var firm) -> Optional.of(new ShowInterest(firm));
      case ServiceConnected(_, _, var firm, var service, _, _) ->
          Optional.of(new NoteConnection(firm, service));
      case MoreTimeGranted(var offer, _, var firm, var answerBy) ->
          Optional.of(new Extend(offer, firm, answerBy));
      case EngagementEnded(_, var firm, var ending, _, _) ->
          Optional.of(
              switch (ending) {
                case HANDED_BACK -> new Return(firm, Next.later(now));
                case DONE -> new End(firm, StopReason.ENGAGEMENT_OVER);
                case CLIENT_LEFT -> new End(firm, StopReason.CLIENT_LEFT);
              });
      default -> Optional.empty();
    };
  }

  static FirmFacts facts(FirmChanged firm) {
    var quota = firm.quotaPerQuarter();
    var perArea =
        Optional.ofNullable(firm.areaQuotas()).orElse(List.of()).stream()
            .collect(Collectors.toMap(AreaQuota::area, AreaQuota::perQuarter, Math::min));
    var perWeek =
        Optional.ofNullable(firm.mostPerWeek()).orElseGet(() -> Capacity.usualBurst(quota));
    return new FirmFacts(
        firm.firm(),
        firm.offices().stream().map(office -> new Office(office.state(), office.area())).toList(),
        firm.lawyers().stream().map(EventTranslation::lawyer).toList(),
        new Capacity(quota, perWeek, perArea),
        firm.paused(),
        Optional.ofNullable(firm.wishes()).map(EventTranslation::wishes).orElse(Wishes.NONE),
        Optional.ofNullable(firm.exclusions())
            .map(told ->
                new Exclusions(
                    Set.copyOf(told.languages()),
                    Set.copyOf(told.services()),
                    Set.copyOf(told.conduct())))
            .orElse(Exclusions.NONE));
  }

  private static Wishes wishes(FirmChanged.Wishes told) {
    return new Wishes(
        Set.copyOf(told.languages()),
        Set.copyOf(told.states()),
        Set.copyOf(told.services()),
        Set.copyOf(told.conduct()));
  }

  private static Lawyer lawyer(FirmChanged.Lawyer lawyer) {
    return new Lawyer(lawyer.id(), lawyer.admissions(), lawyer.languages(), lawyer.areas());
  }
}
