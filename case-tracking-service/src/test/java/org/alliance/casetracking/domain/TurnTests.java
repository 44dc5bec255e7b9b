package org.alliance.casetracking.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.alliance.contracts.values.engagement.EngagementEnding;
import org.alliance.contracts.values.handover.HandOverAnswer;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.report.Urgency;
import org.junit.jupiter.api.Test;

/// Every open case has exactly one holder and one due time.
class TurnTests {
  private static final Set<FlowState> CLOSED =
      EnumSet.of(FlowState.HANDED_OVER, FlowState.ENDED, FlowState.WITHDRAWN, FlowState.LINKED);

  private static final String REPORT = "intake/report";
  private static final String REFERRAL = "matching/referral";
  private static final String MATTER = "firm/matter";
  private static final String CARE = "case-tracking/case";

  private static final CaseEvent WITHOUT_CONSENT =
      new CaseEvent.CaseAccepted(
          UsState.CA, List.of(), Urgency.SOON, true, Optional.of(false), Optional.empty());

  private static final List<CaseEvent> OF_REPORT =
      Stream.of(
              Stream.of(WITHOUT_CONSENT),
              Stream.of(
                      "review-requested.v1",
                      "report-declined.v1",
                      "case-accepted.v1",
                      "consent-changed.v1",
                      "client-withdrew.v1",
                      "withdrawal-undone.v1",
                      "report-amended.v1",
                      "hand-over-offered.v1",
                      "hand-over-settled.v1",
                      "report-linked.v1")
                  .map(CaseEvents::of),
              Stream.of(HandOverAnswer.values()).map(CaseEvents::answered))
          .<CaseEvent>flatMap(events -> events)
          .toList();

  private static final List<CaseEvent> OF_REFERRAL =
      Stream.of("offer-made.v1", "offer-closed.v1", "firm-assigned.v1", "referral-escalated.v1")
          .map(CaseEvents::of)
          .toList();

  private static final List<CaseEvent> OF_MATTER =
      List.of(
          CaseEvents.of("offer-answered.v1"),
          CaseEvents.of("team-staffed.v1"),
          CaseEvents.of("service-connected.v1"),
          CaseEvents.ended(CaseEvents.FIRM, EngagementEnding.HANDED_BACK),
          CaseEvents.ended(CaseEvents.FIRM, EngagementEnding.DONE));

  private static final List<CaseEvent> OF_CARE =
      Stream.of("follow-up-due.v1", "case-closed.v1", "case-reopened.v1")
          .map(CaseEvents::of)
          .toList();

  private final Random random = new Random(19);
  private final Map<String, Long> sequences = new HashMap<>();

  /// 5,000 lives of up to 14 events, each heard in three random orders: streams have an order of
  /// their own, and none between them.
  @Test
  void hasOneHolderAndOneDueTimeInWhateverOrderEventsAreHeard() {
    var seen = EnumSet.noneOf(FlowState.class);
    var holders = EnumSet.noneOf(Turn.Holder.class);
    for (var life = 0; life < 5_000; life++) {
      var entries = life();
      var first = new CaseFile(entries);
      var turn = Turn.of(first);
      seen.add(first.state());
      turn.ifPresent(one -> holders.add(one.holder()));
      for (var order = 0; order < 3; order++) {
        var shuffled = new ArrayList<>(entries);
        Collections.shuffle(shuffled, random);
        var heard = new CaseFile(shuffled);
        assertThat(heard.state()).isEqualTo(first.state());
        assertThat(Turn.of(heard)).isEqualTo(turn);
      }
      if (first.state() != FlowState.DECLINED) {
        assertThat(turn.isEmpty()).as("%s", entries).isEqualTo(CLOSED.contains(first.state()));
      }
      turn.ifPresent(one -> assertThat(one.due()).isAfter(Instant.EPOCH));
      assertThat(CaseSummary.of(first).turn()).isEqualTo(turn);
    }
    assertThat(seen).containsExactlyInAnyOrder(FlowState.values());
    assertThat(holders).containsExactlyInAnyOrder(Turn.Holder.values());
  }

  @Test
  void saysHandedOverOnlyAfterAnOrganisationHasAccepted() {
    for (var life = 0; life < 5_000; life++) {
      var file = new CaseFile(life());
      if (file.state() == FlowState.HANDED_OVER) {
        assertThat(
                file.all(CaseEvent.HandOverAnswered.class)
                    .anyMatch(entry -> entry.event().answer() == HandOverAnswer.ACCEPTED))
            .isTrue();
      }
    }
    var declined = CaseEvents.of("report-declined.v1");
    var offered = CaseEvents.of("hand-over-offered.v1");
    assertThat(report(declined).state()).isEqualTo(FlowState.DECLINED);
    assertThat(report(declined, offered).state()).isEqualTo(FlowState.DECLINED);
    assertThat(Turn.of(report(declined, offered)))
        .hasValueSatisfying(turn -> assertThat(turn.holder()).isEqualTo(Turn.Holder.PARTNER));
    for (var answer : List.of(HandOverAnswer.DECLINED, HandOverAnswer.TIMED_OUT)) {
      var back = report(declined, offered, CaseEvents.answered(answer));
      assertThat(back.state()).isEqualTo(FlowState.DECLINED);
      assertThat(Turn.of(back))
          .hasValueSatisfying(turn -> assertThat(turn.holder()).isEqualTo(Turn.Holder.TRIAGE));
    }
    var accepted = report(declined, offered, CaseEvents.answered(HandOverAnswer.ACCEPTED));
    assertThat(accepted.state()).isEqualTo(FlowState.HANDED_OVER);
    assertThat(Turn.of(accepted)).isEmpty();
  }

  @Test
  void aCaseThatIsClosedHasNoTurnAndOneThatIsOpenedAgainHas() {
    var accepted = CaseEvents.of("case-accepted.v1");
    sequences.clear();
    var entries = new ArrayList<Entry<?>>();
    entries.add(at(1, REPORT, accepted));
    entries.add(at(2, CARE, CaseEvents.of("case-closed.v1")));
    assertThat(new CaseFile(entries).state()).isEqualTo(FlowState.ENDED);
    assertThat(Turn.of(new CaseFile(entries))).isEmpty();
    entries.add(at(3, CARE, CaseEvents.of("case-reopened.v1")));
    assertThat(holderOf(entries)).isEqualTo(Turn.Holder.MATCHING);
    entries.add(at(4, REFERRAL, CaseEvents.of("firm-assigned.v1")));
    entries.add(at(5, MATTER, CaseEvents.ended(CaseEvents.FIRM, EngagementEnding.DONE)));
    assertThat(Turn.of(new CaseFile(entries))).isEmpty();
    entries.add(at(6, CARE, CaseEvents.of("case-reopened.v1")));
    assertThat(holderOf(entries)).isEqualTo(Turn.Holder.MATCHING);
    entries.add(at(7, CARE, CaseEvents.of("follow-up-due.v1")));
    assertThat(Turn.of(new CaseFile(entries)).orElseThrow().due())
        .isEqualTo(Instant.ofEpochSecond(6).plusSeconds(86_400));
    entries.add(at(8, REFERRAL, CaseEvents.of("firm-assigned.v1")));
    entries.add(at(9, CARE, CaseEvents.of("case-closed.v1")));
    assertThat(holderOf(entries)).as("a firm keeps its case").isEqualTo(Turn.Holder.FIRM);
  }

  private static Turn.Holder holderOf(List<Entry<?>> entries) {
    return Turn.of(new CaseFile(entries)).orElseThrow().holder();
  }

  private Entry<?> at(long second, String source, CaseEvent event) {
    return new Entry<>(
        Instant.ofEpochSecond(second), source, sequences.merge(source, 1L, Long::sum), event);
  }

  @Test
  void goesBackToTriageIfADeclinedReportIsReviewedAgain() {
    var again = report(CaseEvents.of("report-declined.v1"), CaseEvents.of("review-requested.v1"));
    assertThat(again.state()).isEqualTo(FlowState.NEEDS_REVIEW);
    assertThat(Turn.of(again))
        .hasValueSatisfying(turn -> assertThat(turn.holder()).isEqualTo(Turn.Holder.TRIAGE));
  }

  private CaseFile report(CaseEvent... events) {
    sequences.clear();
    return new CaseFile(Stream.of(events).<Entry<?>>map(event -> next(REPORT, event)).toList());
  }

  private List<Entry<?>> life() {
    sequences.clear();
    var entries = new ArrayList<Entry<?>>();
    entries.add(next(REPORT, CaseEvents.of("incident-reported.v1")));
    var length = random.nextInt(14);
    for (var at = 0; at < length; at++) {
      var kind = random.nextInt(5);
      entries.add(
          kind < 2
              ? next(REPORT, any(OF_REPORT))
              : kind == 2
                  ? next(REFERRAL, any(OF_REFERRAL))
                  : kind == 3 ? next(MATTER, any(OF_MATTER)) : next(CARE, any(OF_CARE)));
    }
    return entries;
  }

  private CaseEvent any(List<CaseEvent> events) {
    return events.get(random.nextInt(events.size()));
  }

  private Entry<?> next(String source, CaseEvent event) {
    var seq = sequences.merge(source, 1L, Long::sum);
    return new Entry<>(Instant.ofEpochSecond(1_000 + random.nextInt(1_000)), source, seq, event);
  }
}
