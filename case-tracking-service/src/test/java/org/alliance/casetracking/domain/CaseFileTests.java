package org.alliance.casetracking.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.client.ConsentChange;
import org.alliance.contracts.values.client.ConsentRecipient;
import org.alliance.contracts.values.engagement.EngagementEnding;
import org.alliance.contracts.values.notice.NotificationKind;
import org.alliance.contracts.values.notice.NotificationOutcome;
import org.alliance.contracts.values.referral.OfferAnswer;
import org.alliance.contracts.values.referral.OfferClosure;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CaseFileTests {
  private static final FirmId NEXT = new FirmId("firm-002");

  private static final List<Entry<?>> LIFE =
      List.of(
          entry(1, "intake/report", 1, "incident-reported.v1"),
          entry(1, "intake/report", 2, "case-accepted.v1"),
          entry(2, "matching/referral", 1, "offer-made.v1"),
          entry(3, "firm/matter", 1, answered(CaseEvents.offer(1), OfferAnswer.ACCEPTED)),
          entry(4, "matching/referral", 2, "firm-assigned.v1"),
          entry(5, "firm/matter", 2, "team-staffed.v1"),
          entry(6, "firm/matter", 3, "service-connected.v1"));

  @Test
  void isTheSameInTheEndInWhateverOrderItsEventsCome() {
    var life = new ArrayList<Entry<?>>(LIFE);
    life.add(letter(NotificationKind.OFFER));
    life.add(letter(NotificationKind.ASSIGNMENT));
    var inOrder = fileOf(life);
    for (var seed = 0; seed < 500; seed++) {
      var shuffled = new ArrayList<>(life);
      Collections.shuffle(shuffled, new Random(seed));
      assertThat(fileOf(shuffled)).as("seed %d", seed).isEqualTo(inOrder);
    }
  }

  @Test
  void knowsWhereTheCaseIsAtEveryStep() {
    var expected =
        List.of(
            FlowState.RECEIVED,
            FlowState.IN_MANDATE,
            FlowState.OFFERED,
            FlowState.OFFERED,
            FlowState.ASSIGNED,
            FlowState.STAFFED,
            FlowState.CONNECTED);
    for (var step = 0; step < LIFE.size(); step++) {
      assertThat(fileOf(LIFE.subList(0, step + 1)).state()).isEqualTo(expected.get(step));
    }
  }

  @Test
  void isOfferedWhileAnyOfferWaitsForItsAnswer() {
    var events = new ArrayList<Entry<?>>(LIFE.subList(0, 3));
    events.add(entry(3, "firm/matter", 1, answered(CaseEvents.offer(1), OfferAnswer.DECLINED)));
    assertThat(fileOf(events).state()).as("matching waits").isEqualTo(FlowState.IN_MANDATE);
    var second = CaseEvents.offer(2);
    events.add(
        entry(
            4,
            "matching/referral",
            2,
            new CaseEvent.OfferMade(NEXT, second, 2, Instant.parse("2026-03-13T09:30:00Z"))));
    assertThat(fileOf(events).state()).isEqualTo(FlowState.OFFERED);
    assertThat(CaseSummary.of(fileOf(events)).firm()).contains(NEXT);
    events.add(
        entry(
            5,
            "matching/referral",
            3,
            new CaseEvent.OfferClosed(NEXT, second, OfferClosure.EXPIRED)));
    assertThat(fileOf(events).state()).isEqualTo(FlowState.IN_MANDATE);
  }

  @Test
  void tellsOfTheOfferThatIsStillOpenIfTheLastOneWasDeclined() {
    var events = new ArrayList<Entry<?>>(LIFE.subList(0, 3));
    var second = CaseEvents.offer(2);
    events.add(
        entry(
            4,
            "matching/referral",
            2,
            new CaseEvent.OfferMade(NEXT, second, 2, Instant.parse("2026-03-13T09:30:00Z"))));
    events.add(
        entry(
            5,
            "firm/matter",
            1,
            new CaseEvent.OfferAnswered(NEXT, second, OfferAnswer.DECLINED, Optional.empty())));
    assertThat(fileOf(events).state()).isEqualTo(FlowState.OFFERED);
    assertThat(CaseSummary.of(fileOf(events)).firm()).contains(CaseEvents.FIRM);
  }

  private static CaseEvent answered(OfferId offer, OfferAnswer answer) {
    return new CaseEvent.OfferAnswered(CaseEvents.FIRM, offer, answer, Optional.empty());
  }

  @Test
  void followsMatchingsOwnOrderEvenIfAClockWasSetBack() {
    var file =
        fileOf(
            List.of(
                entry(1, "intake/report", 1, "incident-reported.v1"),
                entry(9, "matching/referral", 1, "offer-made.v1"),
                entry(8, "matching/referral", 2, "referral-escalated.v1")));
    assertThat(file.state()).isEqualTo(FlowState.ESCALATED);
  }

  @Test
  void knowsDeclinedAndReviewedReports() {
    var reported = LIFE.getFirst();
    assertThat(
            fileOf(List.of(reported, entry(1, "intake/report", 2, "report-declined.v1"))).state())
        .isEqualTo(FlowState.DECLINED);
    var inReview = List.of(reported, entry(1, "intake/report", 2, "review-requested.v1"));
    assertThat(fileOf(inReview).state()).isEqualTo(FlowState.NEEDS_REVIEW);
    var accepted = new ArrayList<Entry<?>>(inReview);
    accepted.add(entry(2, "intake/report", 3, "case-accepted.v1"));
    assertThat(fileOf(accepted).state()).isEqualTo(FlowState.IN_MANDATE);
  }

  @Nested
  class AfterTheFirm {
    @Test
    void isLookedForAFirmAgainWhenItIsHandedBackAndWithTheNextOneThen() {
      var events = new ArrayList<Entry<?>>(LIFE);
      events.add(ended(7, 4, EngagementEnding.HANDED_BACK));
      assertThat(fileOf(events).state()).isEqualTo(FlowState.IN_MANDATE);
      events.add(entry(8, "matching/referral", 3, "offer-made.v1"));
      assertThat(fileOf(events).state()).isEqualTo(FlowState.OFFERED);
      events.add(entry(9, "matching/referral", 4, "firm-assigned.v1"));
      assertThat(fileOf(events).state()).isEqualTo(FlowState.ASSIGNED);
      events.add(entry(10, "firm/matter", 5, "team-staffed.v1"));
      assertThat(fileOf(events).state()).isEqualTo(FlowState.STAFFED);
    }

    @Test
    void isEndedWhenTheWorkIsDone() {
      var events = new ArrayList<Entry<?>>(LIFE);
      events.add(ended(7, 4, EngagementEnding.DONE));
      assertThat(fileOf(events).state()).isEqualTo(FlowState.ENDED);
    }

    @Test
    void isWithdrawnAsLongAsTheConsentIsTakenBack() {
      var events = new ArrayList<Entry<?>>(LIFE.subList(0, 3));
      events.add(consent(3, 3, ConsentChange.WITHDRAWN));
      assertThat(fileOf(events).state()).isEqualTo(FlowState.WITHDRAWN);
      events.add(consent(4, 4, ConsentChange.GIVEN));
      assertThat(fileOf(events).state()).isEqualTo(FlowState.OFFERED);
    }

    private static Entry<?> ended(int second, long seq, EngagementEnding how) {
      return entry(second, "firm/matter", seq, CaseEvents.ended(CaseEvents.FIRM, how));
    }

    private static Entry<?> consent(int second, long seq, ConsentChange change) {
      return entry(
          second,
          "intake/report",
          seq,
          new CaseEvent.ConsentChanged(ConsentRecipient.LAW_FIRMS, change));
    }
  }

  @Nested
  class ToAFirm {
    private static final FirmId FIRM = new FirmId("firm-001");
    private static final Entry<?> GIVEN = given(1, FIRM, 4);
    private static final Entry<?> HANDED_BACK = ended(1, FIRM, EngagementEnding.HANDED_BACK);
    private static final Entry<?> GIVEN_TO_NEXT = given(2, NEXT, 8);

    @Test
    void isOpenIfItHasTheCase() {
      assertThat(isOpen(FIRM, LIFE)).isTrue();
      assertThat(isOpen(NEXT, LIFE)).isFalse();
      assertThat(isOpen(FIRM, LIFE.subList(0, 4))).isFalse();
    }

    @Test
    void isClosedOnceItHandedTheCaseBackWhateverIsHeardFirst() {
      assertThat(isOpen(FIRM, List.of(GIVEN, HANDED_BACK))).isFalse();
      assertThat(isOpen(FIRM, List.of(HANDED_BACK))).isFalse();
      assertThat(isOpen(FIRM, List.of(GIVEN, GIVEN_TO_NEXT))).isFalse();
      assertThat(isOpen(NEXT, List.of(GIVEN, GIVEN_TO_NEXT))).isTrue();
      assertThat(isOpen(FIRM, List.of(GIVEN, HANDED_BACK, GIVEN_TO_NEXT))).isFalse();
      assertThat(isOpen(NEXT, List.of(GIVEN, HANDED_BACK, GIVEN_TO_NEXT))).isTrue();
    }

    @Test
    void staysOpenOnceTheWorkIsDone() {
      assertThat(isOpen(FIRM, List.of(GIVEN, ended(1, FIRM, EngagementEnding.DONE)))).isTrue();
      var next = List.of(GIVEN, HANDED_BACK, GIVEN_TO_NEXT, ended(2, NEXT, EngagementEnding.DONE));
      assertThat(isOpen(NEXT, next)).isTrue();
      assertThat(isOpen(FIRM, next)).isFalse();
    }

    @Test
    void isClosedOnceTheClientHasLeftIt() {
      assertThat(isOpen(FIRM, List.of(GIVEN, ended(1, FIRM, EngagementEnding.CLIENT_LEFT))))
          .isFalse();
    }

    @Test
    void isOpenAgainIfItIsGivenTheCaseAgain() {
      var again = given(2, FIRM, 8);
      assertThat(isOpen(FIRM, List.of(GIVEN, HANDED_BACK, again))).isTrue();
      assertThat(isOpen(FIRM, List.of(GIVEN, again))).isTrue();
      var back = ended(2, FIRM, EngagementEnding.HANDED_BACK);
      assertThat(isOpen(FIRM, List.of(GIVEN, HANDED_BACK, back))).isFalse();
      assertThat(isOpen(FIRM, List.of(GIVEN, HANDED_BACK, again, back))).isFalse();
    }

    @Test
    void followsMatchingsOwnOrderEvenIfAClockWasSetBack() {
      var earlier = given(2, NEXT, 1);
      assertThat(isOpen(FIRM, List.of(GIVEN, earlier))).isFalse();
      assertThat(isOpen(NEXT, List.of(GIVEN, earlier))).isTrue();
    }

    private static boolean isOpen(FirmId firm, List<Entry<?>> entries) {
      return fileOf(entries).isOpenTo(firm);
    }

    private static Entry<?> given(long seq, FirmId firm, int second) {
      return entry(second, "matching/referral", seq, new CaseEvent.FirmAssigned(firm));
    }

    private static Entry<?> ended(long seq, FirmId firm, EngagementEnding how) {
      return entry(6, "firm/matter", seq, CaseEvents.ended(firm, how));
    }
  }

  private static CaseFile fileOf(List<Entry<?>> entries) {
    return CaseFile.DECIDER.after(
        CaseFile.EMPTY, entries.stream().map(CaseFile.Filed::new).toList());
  }

  private static Entry<?> letter(NotificationKind about) {
    return new Entry<>(
        Instant.ofEpochSecond(4),
        "notification/delivery",
        1,
        new CaseEvent.NotificationSettled(CaseEvents.FIRM, about, NotificationOutcome.SENT));
  }

  private static Entry<?> entry(int second, String source, long seq, String type) {
    return entry(second, source, seq, CaseEvents.of(type));
  }

  private static Entry<?> entry(int second, String source, long seq, CaseEvent event) {
    return new Entry<>(
        Instant.parse("2026-03-10T09:30:00Z").plusSeconds(second), source, seq, event);
  }
}
