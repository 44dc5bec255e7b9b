package org.alliance.contracts.events;

import java.time.Instant;
import java.util.List;
import org.alliance.contracts.Meaning;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.place.DistanceBand;
import org.alliance.contracts.values.referral.FirmObstacle;
import org.alliance.contracts.values.referral.HandPickReason;
import org.jspecify.annotations.Nullable;

@Meaning(
    "Matching asks one firm to take a case. Matching keeps the explanation of the choice with the offer.")
public record OfferMade(
    @Meaning("the offer") OfferId offerId,
    @Meaning("the case") CaseId caseId,
    @Meaning("the firm that is asked") FirmId firm,
    @Meaning("its place in the ranking, from 1") int rank,
    @Meaning("the deadline of the answer") Instant answerBy,
    @Meaning("the facts that the firm may see before it answers") CaseFacts facts,
    @Meaning("the number that people say over the phone; absent in old events")
        @Nullable CaseNumber caseNumber,
    @Meaning("the distance from the firm's nearest office, roughly; absent in old events")
        @Nullable DistanceBand distance,
    @Meaning("the choice of a person; absent if the ranking chose the firm")
        @Nullable HandPick handPick)
    implements AllianceEvent {
  /// A person chose the firm. Who did, and in which words, stays in matching.
  public record HandPick(
      @Meaning("the reason that the person gave") HandPickReason reason,
      @Meaning("the rules of matching that spoke against the firm") List<FirmObstacle> obstacles) {
    public HandPick {
      obstacles = List.copyOf(obstacles);
    }
  }

  /// An offer that the ranking made.
  public OfferMade(
      OfferId offerId,
      CaseId caseId,
      FirmId firm,
      int rank,
      Instant answerBy,
      CaseFacts facts,
      @Nullable CaseNumber caseNumber,
      @Nullable DistanceBand distance) {
    this(offerId, caseId, firm, rank, answerBy, facts, caseNumber, distance, null);
  }

  /// An offer whose distance is not told.
  public OfferMade(
      OfferId offerId,
      CaseId caseId,
      FirmId firm,
      int rank,
      Instant answerBy,
      CaseFacts facts,
      @Nullable CaseNumber caseNumber) {
    this(offerId, caseId, firm, rank, answerBy, facts, caseNumber, null);
  }
}
