package org.alliance.casetracking.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CaseFileTests {
  private static final List<Entry> LIFE =
      List.of(
          entry(1, "intake/report", 1, "incident-reported.v1"),
          entry(1, "intake/report", 2, "case-accepted.v1"),
          entry(2, "matching/referral", 1, "offer-made.v1"),
          entry(3, "firm/matter", 1, "offer-answered.v1"),
          entry(4, "matching/referral", 2, "firm-assigned.v1"),
          entry(5, "firm/matter", 2, "team-staffed.v1"),
          entry(6, "firm/matter", 3, "service-connected.v1"));

  @Test
  void isTheSameInTheEndInWhateverOrderItsEventsCome() {
    var life = new ArrayList<>(LIFE);
    life.add(letter("offer"));
    life.add(letter("assignment"));
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
    var accepted = new ArrayList<>(inReview);
    accepted.add(entry(2, "intake/report", 3, "case-accepted.v1"));
    assertThat(fileOf(accepted).state()).isEqualTo(FlowState.IN_MANDATE);
  }

  @Nested
  class AfterTheFirm {
    @Test
    void isLookedForAFirmAgainWhenItIsHandedBackAndWithTheNextOneThen() {
      var events = new ArrayList<>(LIFE);
      events.add(ended(7, 4, "handed-back"));
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
      var events = new ArrayList<>(LIFE);
      events.add(ended(7, 4, "done"));
      assertThat(fileOf(events).state()).isEqualTo(FlowState.ENDED);
    }

    @Test
    void isWithdrawnWhenTheClientLeavesOnceTheFirmHasStopped() {
      var events = new ArrayList<>(LIFE);
      events.add(entry(7, "intake/report", 3, "client-withdrew.v1"));
      assertThat(fileOf(events).state()).isEqualTo(FlowState.CONNECTED);
      events.add(ended(8, 4, "client-left"));
      assertThat(fileOf(events).state()).isEqualTo(FlowState.WITHDRAWN);
    }

    @Test
    void isWithdrawnAsLongAsTheConsentIsTakenBack() {
      var events = new ArrayList<>(LIFE.subList(0, 3));
      events.add(consent(3, 3, "withdrawn"));
      assertThat(fileOf(events).state()).isEqualTo(FlowState.WITHDRAWN);
      events.add(consent(4, 4, "given"));
      assertThat(fileOf(events).state()).isEqualTo(FlowState.OFFERED);
    }

    private static Entry ended(int second, long seq, String how) {
      return entry(second, "firm/matter", seq, "engagement-ended.v1", Map.of("ending", how));
    }

    private static Entry consent(int second, long seq, String change) {
      return entry(
          second,
          "intake/report",
          seq,
          "consent-changed.v1",
          Map.of("recipient", "law-firms", "change", change));
    }
  }

  private static CaseFile fileOf(List<Entry> entries) {
    return CaseFile.DECIDER.after(
        CaseFile.EMPTY, entries.stream().map(CaseFile.Filed::new).toList());
  }

  private static Entry letter(String about) {
    return new Entry(
        Instant.ofEpochSecond(4),
        "notification/delivery",
        1,
        "notification-settled.v1",
        Map.of("letter", about, "state", "sent"));
  }

  private static Entry entry(int second, String source, long seq, String type) {
    return entry(second, source, seq, type, Map.of("firm", "firm-001"));
  }

  private static Entry entry(
      int second, String source, long seq, String type, Map<String, String> details) {
    return new Entry(
        Instant.parse("2026-03-10T09:30:00Z").plusSeconds(second), source, seq, type, details);
  }
}
