package org.alliance.matching.domain.referral;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.referral.NeedCover;
import org.alliance.contracts.values.referral.OfferDeclineReason;
import org.alliance.matching.domain.ranking.EligibilityRule;
import org.alliance.matching.domain.ranking.Ranking;
import org.alliance.matching.domain.ranking.Score;

/// A command to a referral. The scheduler brings the ranking of the firms that are left. All others
/// bring [Next#later], and the scheduler decides at its next turn.
public sealed interface ReferralCommand {
  /// @param ranking of the firms that may be asked
  /// @param chosen those to ask now, at once; none if the case is to wait for the next batch
  /// @param batchOf how many cases were decided together
  /// @param patience whether the case may wait on while nobody has room
  /// @param answerBy until when a firm that is asked now may answer
  /// @param mostOffers after how many offers a person takes over
  record Next(
      Ranking ranking,
      List<Score> chosen,
      int batchOf,
      boolean patience,
      Instant now,
      Instant answerBy,
      int mostOffers) {
    public Next {
      chosen = List.copyOf(chosen);
    }

    /// No firm is asked now, and no coordinator takes the case: the scheduler decides later.
    public static Next later(Instant now) {
      return new Next(Ranking.NOBODY_KNOWN, List.of(), 1, true, now, now, Integer.MAX_VALUE);
    }
  }

  /// A case needs a firm.
  ///
  /// @param maySeekFirms the client agrees that law firms are asked; if not, nobody is until then
  record Open(
      CaseId caseId,
      Optional<CaseNumber> caseNumber,
      CaseFacts facts,
      boolean maySeekFirms,
      Next next)
      implements ReferralCommand {}

  /// Ask the firms that the scheduler has chosen.
  record TryAgain(Next next) implements ReferralCommand {}

  /// A coordinator wants the best firm asked, whatever its place is worth to other cases. That
  /// holds also after a client has left a firm: the coordinator has talked with the client.
  record Reopen(Instant now) implements ReferralCommand {}

  /// A coordinator chose the firm to ask next.
  record Choose(Choice choice) implements ReferralCommand {}

  /// Ask the firm that a coordinator has chosen, whatever the rules say.
  ///
  /// @param score of the firm
  /// @param broken the rules that speak against it now
  record AskChosen(
      Ranking ranking, Score score, Set<EligibilityRule> broken, Instant now, Instant answerBy)
      implements ReferralCommand {}

  /// The client was erased: the words of coordinators go, too.
  record EraseNotes() implements ReferralCommand {}

  /// A coordinator knows how a service is covered that the firm did not take on.
  ///
  /// @param by who says so, by the opaque id of the issuer
  record Cover(ServiceCategory service, NeedCover cover, String by, Instant now)
      implements ReferralCommand {}

  /// A need that was recorded as covered is open again.
  record OpenNeed(ServiceCategory service) implements ReferralCommand {}

  /// A firm connected its client with a service.
  record NoteConnection(FirmId firm, ServiceCategory service) implements ReferralCommand {}

  record Accept(OfferId offer, FirmId firm, List<ServiceCategory> services)
      implements ReferralCommand {}

  record Decline(OfferId offer, FirmId firm, OfferDeclineReason reason, Next next)
      implements ReferralCommand {}

  /// The firm would take the case.
  record ShowInterest(FirmId firm) implements ReferralCommand {}

  /// A coordinator gives the firm until then to answer.
  record Extend(OfferId offer, FirmId firm, Instant answerBy) implements ReferralCommand {}

  /// The time to answer is over.
  ///
  /// @param passed the deadline that is over; an offer with a later one stays
  record Expire(OfferId offer, Instant passed, Next next) implements ReferralCommand {}

  /// A coordinator does not want this firm asked for the case; an offer that is out is withdrawn.
  record Exclude(FirmId firm, Next next) implements ReferralCommand {}

  /// No firm may be asked any more; offers that are out are withdrawn.
  record Stop(StopReason why) implements ReferralCommand {}

  /// These reasons to ask nobody no longer hold.
  record Lift(Set<StopReason> reasons, Next next) implements ReferralCommand {
    public Lift {
      reasons = Set.copyOf(reasons);
    }
  }

  /// The firm that has the case gives it back.
  record Return(FirmId firm, Next next) implements ReferralCommand {}

  /// The firm that has the case has done its work, or the client has left it.
  ///
  /// @param why the reason that nobody else is asked
  record End(FirmId firm, StopReason why) implements ReferralCommand {}
}
