package org.alliance.launcher.interleaving;

import java.util.List;
import java.util.Optional;
import org.alliance.contracts.events.AllianceEvent;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.events.FirmAssigned;
import org.alliance.contracts.events.OfferClosed;
import org.alliance.contracts.events.OfferExtended;
import org.alliance.contracts.events.OfferMade;
import org.alliance.contracts.events.ReferralEscalated;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.Zip3;
import org.alliance.contracts.values.engagement.EngagementEnding;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.referral.ConflictFinding;
import org.alliance.contracts.values.referral.OfferAnswer;
import org.alliance.contracts.values.report.Urgency;
import org.alliance.firm.domain.matter.MatterCommand;
import org.alliance.firm.domain.matter.MatterEvent;
import org.alliance.matching.domain.referral.ReferralCommand;
import org.alliance.matching.domain.referral.ReferralCommand.Next;
import org.alliance.matching.domain.referral.StopReason;

/// What each of the two services hears of the other, as the commands that its listeners make of it.
final class Translations {
  static final CaseFacts FACTS =
      new CaseFacts(
          UsState.CA,
          new Zip3("941"),
          List.of(new LanguageTag("ko")),
          List.of(),
          List.of(ServiceCategory.COMPENSATION),
          Urgency.URGENT);

  private Translations() {}

  static List<MatterCommand> toFirm(AllianceEvent event) {
    return switch (event) {
      case OfferMade made ->
          List.of(
              new MatterCommand.TakeOffer(
                  OneCase.CASE,
                  made.offerId(),
                  made.firm(),
                  firmFacts(),
                  made.answerBy(),
                  Optional.empty()),
              new MatterCommand.NoteConflict(made.offerId(), made.firm(), ConflictFinding.CLEAR));
      case OfferExtended(var offer, _, _, var answerBy) ->
          List.of(new MatterCommand.Extend(offer, answerBy));
      case ReferralEscalated(_, _, _, _) ->
          List.of(
              new MatterCommand.SeekFirm(OneCase.CASE, firmFacts(), Optional.empty(), OneCase.NOW));
      case OfferClosed(var offer, _, _, var closure) ->
          List.of(new MatterCommand.CloseOffer(offer, closure));
      case FirmAssigned(var offer, _, var firm, var services) ->
          List.of(new MatterCommand.Assign(offer, firm, services));
      // The firm service does not hear the others.
      default -> List.of();
    };
  }

  private static org.alliance.firm.domain.client.CaseFacts firmFacts() {
    return new org.alliance.firm.domain.client.CaseFacts(
        FACTS.state(),
        FACTS.area(),
        FACTS.speaks(),
        FACTS.reads(),
        FACTS.services(),
        FACTS.urgency(),
        List.of());
  }

  /// @param next the firms to ask if the event ends an offer or gives the case back
  static Optional<ReferralCommand> toMatching(MatterEvent event, Next next) {
    return switch (event) {
      case MatterEvent.Answered(var offer, var firm, var answer, var reason, var services) ->
          Optional.of(
              answer == OfferAnswer.ACCEPTED
                  ? new ReferralCommand.Accept(offer, firm, services)
                  : new ReferralCommand.Decline(offer, firm, reason.orElseThrow(), next));
      case MatterEvent.InterestShown(var firm) ->
          Optional.of(new ReferralCommand.ShowInterest(firm));
      case MatterEvent.TimeGranted(var offer, var firm, var answerBy) ->
          Optional.of(new ReferralCommand.Extend(offer, firm, answerBy));
      case MatterEvent.Ended(var firm, var ending, _) ->
          Optional.of(
              ending == EngagementEnding.HANDED_BACK
                  ? new ReferralCommand.Return(firm, next)
                  : new ReferralCommand.End(firm, StopReason.ENGAGEMENT_OVER));
      // Matching does not hear the others.
      default -> Optional.empty();
    };
  }
}
