package org.alliance.matching.domain.referral;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.Zip3;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.referral.EscalationReason;
import org.alliance.contracts.values.referral.HandPickReason;
import org.alliance.contracts.values.referral.NeedCover;
import org.alliance.contracts.values.referral.OfferDeclineReason;
import org.alliance.contracts.values.report.Urgency;
import org.alliance.matching.domain.explanation.Explanation;
import org.alliance.matching.domain.explanation.HandPick;
import org.alliance.matching.domain.explanation.Obstacle;
import org.alliance.matching.domain.ranking.EligibilityRule;
import org.alliance.matching.domain.ranking.Ranking;
import org.alliance.matching.domain.ranking.Score;

/// Referrals for tests, in every state.
public final class Referrals {
  public static final Optional<CaseNumber> NUMBER = Optional.of(CaseNumber.of(42));
  public static final CaseId CASE = new CaseId("123e4567-e89b-12d3-a456-426614174000");
  public static final FirmId FIRST = new FirmId("first");
  public static final FirmId SECOND = new FirmId("second");
  public static final Instant NOW = Instant.parse("2026-03-10T09:30:00Z");
  public static final Instant TOMORROW = NOW.plusSeconds(86_400);
  public static final CaseFacts FACTS =
      new CaseFacts(
          UsState.CA,
          new Zip3("941"),
          List.of(new LanguageTag("ko")),
          List.of(),
          List.of(ServiceCategory.COMPENSATION),
          Urgency.SOON);
  public static final OfferId OFFER_1 = OfferId.of(CASE, 1);
  public static final OfferId OFFER_2 = OfferId.of(CASE, 2);

  public static final Referral ABSENT = new Referral.Absent(Set.of());
  public static final Referral OPEN = new Referral.Open(history());
  public static final Referral OFFERING =
      new Referral.Offering(history(), List.of(offer(OFFER_1, FIRST)));
  public static final Referral WITH_FIRM =
      new Referral.WithFirm(
          history(), offer(OFFER_1, FIRST).ended(Offer.Outcome.ACCEPTED, Optional.empty()));
  public static final Referral WITH_COORDINATOR =
      new Referral.WithCoordinator(
          history()
              .with(
                  offer(OFFER_1, FIRST)
                      .ended(Offer.Outcome.DECLINED, Optional.of(OfferDeclineReason.CONFLICT))),
          EscalationReason.ALL_DECLINED,
          new Obstacle(3, Map.of(EligibilityRule.ADMITTED_IN_STATE, 3)),
          NOW);
  public static final Referral OFFERING_TO_TWO =
      new Referral.Offering(history(), List.of(offer(OFFER_1, FIRST), offer(OFFER_2, SECOND)));
  public static final Referral CLOSED =
      new Referral.Closed(history().without(SECOND).stopped(StopReason.CLIENT_WITHDREW));
  public static final Referral NO_CONSENT =
      new Referral.Closed(history().stopped(StopReason.CONSENT_WITHDRAWN));
  public static final Referral NOT_ASKED_YET =
      new Referral.Closed(history().stopped(StopReason.CONSENT_NOT_GIVEN));
  public static final Referral STOPPED_TWICE =
      new Referral.Closed(
          history().stopped(StopReason.CONSENT_WITHDRAWN).stopped(StopReason.CLIENT_WITHDREW));
  public static final Referral WITH_FIRM_STOPPED =
      new Referral.WithFirm(
          history().stopped(StopReason.CLIENT_WITHDREW),
          offer(OFFER_1, FIRST).ended(Offer.Outcome.ACCEPTED, Optional.empty()));
  public static final Referral LEFT =
      new Referral.Closed(
          history()
              .with(offer(OFFER_1, FIRST).ended(Offer.Outcome.ACCEPTED, Optional.empty()))
              .stopped(StopReason.CLIENT_LEFT));
  public static final Referral DONE =
      new Referral.Closed(
          history()
              .with(offer(OFFER_1, FIRST).ended(Offer.Outcome.ACCEPTED, Optional.empty()))
              .stopped(StopReason.ENGAGEMENT_OVER));
  public static final Referral REOPENED = new Referral.Open(history().reopened(true));
  public static final Referral CHOSEN = new Referral.Open(history().chosen(choice(SECOND)));
  public static final Referral NOTES_ERASED =
      new Referral.Open(history().chosen(choice(SECOND)).settled().withoutNotes());
  public static final Referral ASKED_BY_HAND =
      new Referral.Offering(
          history().chosen(choice(SECOND)).settled(),
          List.of(
              Offer.made(
                  OFFER_1,
                  NOW,
                  TOMORROW,
                  Explanation.byHand(
                      ranking(FIRST),
                      score(SECOND),
                      new HandPick(
                          choice(SECOND).id(),
                          HandPickReason.CLIENT_WISH,
                          Set.of(EligibilityRule.HAS_CAPACITY))))));

  /// Asks for two services; a firm that has the case takes on the first alone.
  public static final CaseFacts TWO_SERVICES =
      new CaseFacts(
          UsState.CA,
          new Zip3("941"),
          List.of(new LanguageTag("ko")),
          List.of(),
          List.of(ServiceCategory.COMPENSATION, ServiceCategory.COUNSELLING),
          Urgency.SOON);

  public static final Referral PARTLY =
      new Referral.WithFirm(
          CaseHistory.of(CASE, NUMBER, TWO_SERVICES, NOW)
              .takenOn(List.of(ServiceCategory.COMPENSATION)),
          offer(OFFER_1, FIRST).ended(Offer.Outcome.ACCEPTED, Optional.empty()));
  public static final Referral COVERED = covered(NeedCover.PARTNER_ORGANISATION);
  public static final Referral RETURNED_COVERED =
      Referral.evolve(
          COVERED,
          new ReferralEvent.Returned(
              offer(OFFER_1, FIRST).ended(Offer.Outcome.ACCEPTED, Optional.empty()), NOW));
  public static final Referral WANTED = new Referral.Open(history().with(SECOND).with(FIRST));
  public static final Referral EXTENDED =
      new Referral.Offering(
          history(), List.of(offer(OFFER_1, FIRST).extended(TOMORROW.plusSeconds(60))));
  public static final List<Referral> ALL =
      List.of(
          ABSENT,
          OPEN,
          OFFERING,
          OFFERING_TO_TWO,
          WITH_FIRM,
          WITH_COORDINATOR,
          CLOSED,
          NO_CONSENT,
          NOT_ASKED_YET,
          STOPPED_TWICE,
          WITH_FIRM_STOPPED,
          LEFT,
          DONE,
          REOPENED,
          CHOSEN,
          ASKED_BY_HAND,
          NOTES_ERASED,
          WANTED,
          EXTENDED,
          PARTLY,
          COVERED,
          RETURNED_COVERED);

  private Referrals() {}

  public static CaseHistory history() {
    return CaseHistory.of(CASE, NUMBER, FACTS, NOW);
  }

  /// The second service of [#PARTLY] is covered.
  static Referral covered(NeedCover cover) {
    return Referral.evolve(PARTLY, new ReferralEvent.NeedCovered(counselling(cover)));
  }

  static Needs.Covered counselling(NeedCover cover) {
    return new Needs.Covered(ServiceCategory.COUNSELLING, cover, FIRST, "0123456789abcdef", NOW);
  }

  public static Offer offer(OfferId id, FirmId firm) {
    return offer(id, firm, firm);
  }

  /// The choice of a coordinator who knows that the firm is full.
  public static Choice choice(FirmId firm) {
    return new Choice(
        UUID.nameUUIDFromBytes(firm.value().getBytes(StandardCharsets.UTF_8)),
        firm,
        HandPickReason.CLIENT_WISH,
        "sealed",
        "0123456789abcdef",
        NOW,
        Set.of(EligibilityRule.HAS_CAPACITY),
        true);
  }

  /// @param left the firms that could be asked, best first
  public static Offer offer(OfferId id, FirmId firm, FirmId... left) {
    return Offer.made(
        id, NOW, TOMORROW, Explanation.of(ranking(left), score(firm), Set.of(firm), 1));
  }

  /// The firms that are left, best first; there are three in all.
  public static Ranking ranking(FirmId... left) {
    return new Ranking(
        "1",
        3,
        left.length == 3 ? Map.of() : Map.of(EligibilityRule.ADMITTED_IN_STATE, 3 - left.length),
        left.length,
        Stream.of(left).map(Referrals::score).toList());
  }

  public static Score score(FirmId firm) {
    return new Score(
        firm,
        Score.LanguageFit.SAME,
        12,
        900_000,
        500_000,
        200_000,
        100_000,
        50_000,
        765_000,
        15_000,
        5_000,
        0,
        745_000);
  }

  /// The first of those left is asked.
  public static ReferralCommand.Next next(FirmId... left) {
    return next(3, left);
  }

  public static ReferralCommand.Next next(int mostOffers, FirmId... left) {
    return new ReferralCommand.Next(
        ranking(left),
        Stream.of(left).limit(1).map(Referrals::score).toList(),
        1,
        true,
        NOW,
        TOMORROW,
        mostOffers);
  }
}
