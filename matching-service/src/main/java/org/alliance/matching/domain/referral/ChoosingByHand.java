package org.alliance.matching.domain.referral;

import java.util.Optional;
import org.alliance.contracts.values.OfferId;
import org.alliance.kit.decision.Decision;
import org.alliance.matching.domain.explanation.Explanation;
import org.alliance.matching.domain.explanation.HandPick;
import org.alliance.matching.domain.referral.Referral.Absent;
import org.alliance.matching.domain.referral.Referral.Closed;
import org.alliance.matching.domain.referral.Referral.Offering;
import org.alliance.matching.domain.referral.Referral.Open;
import org.alliance.matching.domain.referral.Referral.WithCoordinator;
import org.alliance.matching.domain.referral.Referral.WithFirm;

/// A coordinator chooses the firm. The choice may break every rule of the ranking; it breaks
/// neither a live offer, nor the firm that has the case, nor what the client wants.
final class ChoosingByHand {
  private ChoosingByHand() {}

  /// A choice that has been made already changes nothing, whatever has become of it.
  static Decision<ReferralEvent, Refusal> chosen(Referral state, Choice choice) {
    if (!(state instanceof Absent)
        && Referral.historyOf(state).choices().stream()
            .anyMatch(known -> known.id().equals(choice.id()))) {
      return Decision.happened();
    }
    return switch (state) {
      case Absent _ -> Decision.refused(Refusal.NO_SUCH_REFERRAL);
      case Open _, WithCoordinator _ -> Decision.happened(new ReferralEvent.Chosen(choice));
      case Offering _ -> Decision.refused(Refusal.AN_OFFER_IS_OUT);
      case WithFirm _ -> Decision.refused(Refusal.ALREADY_ASSIGNED);
      case Closed _ -> Decision.refused(Refusal.WITHDRAWN);
    };
  }

  static Decision<ReferralEvent, Refusal> asked(Referral state, ReferralCommand.AskChosen command) {
    return switch (state) {
      case Open(var history) -> asked(history, command);
      case WithCoordinator(var history, _, _, _) -> asked(history, command);
      case Absent _, Offering _, WithFirm _, Closed _ -> Decision.happened();
    };
  }

  private static Decision<ReferralEvent, Refusal> asked(
      CaseHistory history, ReferralCommand.AskChosen command) {
    return history
        .openChoice()
        .filter(choice -> choice.firm().equals(command.score().firm()))
        .<Decision<ReferralEvent, Refusal>>map(choice -> {
          var why =
              Explanation.byHand(
                  command.ranking(),
                  command.score(),
                  new HandPick(choice.id(), choice.reason(), command.broken()));
          var id = OfferId.of(history.caseId(), history.past().size() + 1);
          return Decision.happened(
              new ReferralEvent.Offered(Offer.made(id, command.now(), command.answerBy(), why)));
        })
        .orElseGet(Decision::happened);
  }

  static Decision<ReferralEvent, Refusal> notesErased(Referral state) {
    return Optional.of(state)
        .filter(some -> !(some instanceof Absent))
        .map(Referral::historyOf)
        .filter(CaseHistory::hasNotes)
        .<Decision<ReferralEvent, Refusal>>map(
            _ -> Decision.happened(new ReferralEvent.NotesErased()))
        .orElseGet(Decision::happened);
  }
}
