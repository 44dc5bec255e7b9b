package org.alliance.casetracking.application.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alliance.casetracking.application.figures.ServicePromise.Standing;
import org.alliance.casetracking.domain.CaseEvent;
import org.alliance.casetracking.domain.CaseEvents;
import org.alliance.casetracking.domain.CaseFile;
import org.alliance.casetracking.domain.CaseSteps;
import org.alliance.casetracking.domain.Entry;
import org.alliance.contracts.values.ConnectionId;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.contracts.values.engagement.ConnectionStatus;
import org.alliance.contracts.values.engagement.EngagementEnding;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// How far a case came, and whether that was in time.
class CaseStepsTests {
  private static final Instant START = Instant.parse("2026-03-10T09:00:00Z");
  private static final CaseEvent CONNECTED = connected(ConnectionStatus.ACCEPTED);

  private static CaseEvent connected(ConnectionStatus status) {
    return new CaseEvent.ServiceConnected(
        CaseEvents.FIRM, new ConnectionId("c-1"), ServiceCategory.COUNSELLING, status);
  }

  /// Each event an hour after the one before.
  private static CaseSteps after(CaseEvent... events) {
    var entries = new ArrayList<Entry<?>>();
    for (var event : events) {
      var number = entries.size() + 1;
      entries.add(
          new Entry<>(START.plus(Duration.ofHours(number - 1L)), "test/one", number, event));
    }
    return CaseSteps.of(new CaseFile(entries));
  }

  private static CaseSteps after(String... types) {
    return after(Stream.of(types).map(CaseEvents::of).toArray(CaseEvent[]::new));
  }

  @Test
  void theWayOfACaseEndsWhereItIs() {
    assertThat(FlowStep.of(after("incident-reported.v1")))
        .containsExactly(FlowStep.RECEIVED, FlowStep.TO_BE_TRIAGED);
    assertThat(FlowStep.of(after("incident-reported.v1", "review-requested.v1")))
        .endsWith(FlowStep.TO_BE_TRIAGED);
    assertThat(FlowStep.of(after("incident-reported.v1", "report-declined.v1")))
        .containsExactly(FlowStep.RECEIVED, FlowStep.TRIAGED, FlowStep.OUTSIDE);
    assertThat(FlowStep.of(after("incident-reported.v1", "case-accepted.v1")))
        .endsWith(FlowStep.TRIAGED, FlowStep.TO_BE_OFFERED);
    assertThat(FlowStep.of(after("incident-reported.v1", "client-withdrew.v1")))
        .containsExactly(FlowStep.RECEIVED, FlowStep.WITHDRAWN);
  }

  @Test
  void thePartnerIsTheOneThatWasAskedLast() {
    assertThat(after("incident-reported.v1", "report-declined.v1").partner()).isEmpty();
    assertThat(
            after(
                    CaseEvents.of("incident-reported.v1"),
                    CaseEvents.of("report-declined.v1"),
                    new CaseEvent.HandOverOffered(1, new OrganisationId("partner-001"), START),
                    new CaseEvent.HandOverOffered(2, new OrganisationId("partner-002"), START))
                .partner())
        .contains(new OrganisationId("partner-002"));
  }

  @Test
  void theSenderIsTheOneThatTheReportNames() {
    var asked = new CaseEvent.HandOverOffered(1, new OrganisationId("partner-002"), START);
    assertThat(after(CaseEvents.of("incident-reported.v1"), asked).sender())
        .contains(new OrganisationId("partner-001"));
    assertThat(after(asked).sender()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"partner-001, true", "partner-002, false", "partner-003, true"})
  void aPartnersCasesAreThoseThatItSentOrWasAskedLastToTake(String partner, boolean isCounted) {
    var steps =
        after(
            CaseEvents.of("incident-reported.v1"),
            new CaseEvent.HandOverOffered(1, new OrganisationId("partner-002"), START),
            new CaseEvent.HandOverOffered(2, new OrganisationId("partner-003"), START));
    assertThat(filter(partner).matches(steps)).isEqualTo(isCounted);
  }

  private static FiguresFilter filter(String partner) {
    return new FiguresFilter(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(new OrganisationId(partner)));
  }

  @Test
  void anOfferIsOpenUntilItEnds() {
    assertThat(FlowStep.of(after("incident-reported.v1", "case-accepted.v1", "offer-made.v1")))
        .endsWith(FlowStep.OFFERED, FlowStep.OFFER_OPEN);
    assertThat(
            FlowStep.of(
                after(
                    "incident-reported.v1",
                    "case-accepted.v1",
                    "offer-made.v1",
                    "offer-answered.v1")))
        .endsWith(FlowStep.OFFERED, FlowStep.OFFER_DECLINED);
    assertThat(
            FlowStep.of(
                after(
                    "incident-reported.v1",
                    "case-accepted.v1",
                    "offer-made.v1",
                    "offer-closed.v1")))
        .endsWith(FlowStep.OFFERED, FlowStep.OFFER_EXPIRED);
  }

  @Test
  void aFirmStaffsConnectsAndCloses() {
    var begin =
        Stream.of("incident-reported.v1", "case-accepted.v1", "offer-made.v1", "firm-assigned.v1")
            .map(CaseEvents::of)
            .toList();
    assertThat(FlowStep.of(with(begin))).endsWith(FlowStep.ACCEPTED, FlowStep.TO_BE_STAFFED);
    var team = CaseEvents.of("team-staffed.v1");
    assertThat(FlowStep.of(with(begin, team))).endsWith(FlowStep.STAFFED, FlowStep.TO_BE_CONNECTED);
    assertThat(FlowStep.of(with(begin, team, connected(ConnectionStatus.REQUESTED))))
        .as("asked for only")
        .endsWith(FlowStep.STAFFED, FlowStep.TO_BE_CONNECTED);
    assertThat(FlowStep.of(with(begin, team, CONNECTED)))
        .endsWith(FlowStep.STAFFED, FlowStep.CONNECTED, FlowStep.IN_WORK);
    var done = CaseEvents.ended(CaseEvents.FIRM, EngagementEnding.DONE);
    var closed = with(begin, team, CONNECTED, done);
    assertThat(FlowStep.of(closed)).endsWith(FlowStep.CONNECTED, FlowStep.CLOSED);
    assertThat(closed.teamSpeaks()).isTrue();
    assertThat(FlowStep.of(with(begin, done))).endsWith(FlowStep.ACCEPTED, FlowStep.CLOSED);
  }

  @Test
  void aCaseThatWasHandedBackIsWhereOffersAre() {
    var begin =
        Stream.of("incident-reported.v1", "case-accepted.v1", "offer-made.v1", "firm-assigned.v1")
            .map(CaseEvents::of)
            .toList();
    var handedBack = CaseEvents.ended(CaseEvents.FIRM, EngagementEnding.HANDED_BACK);
    var waits = with(begin, handedBack, CaseEvents.of("referral-escalated.v1"));
    assertThat(FlowStep.of(waits)).endsWith(FlowStep.OFFERED, FlowStep.HANDED_BACK);
    assertThat(waits.waitsForFirm()).isTrue();
    assertThat(waits.hasFirm()).isFalse();
    assertThat(ServicePromise.ACCEPTANCE.took(waits)).contains(Duration.ofHours(1));
  }

  private static CaseSteps with(List<CaseEvent> begin, CaseEvent... more) {
    return after(Stream.concat(begin.stream(), Stream.of(more)).toArray(CaseEvent[]::new));
  }

  @ParameterizedTest
  @EnumSource(ServicePromise.class)
  void nothingIsPromisedBeforeItCanBegin(ServicePromise promise) {
    assertThat(promise.in(after("case-accepted.v1"), START)).isIn(Standing.NONE, Standing.OPEN);
    assertThat(promise.took(after("incident-reported.v1"))).isEmpty();
  }

  @Test
  void aPromiseIsKeptInTimeAndMissedAfterItOrWhenItHasNotCome() {
    var waiting = after("incident-reported.v1");
    var within = ServicePromise.FIRST_ANSWER.within();
    assertThat(ServicePromise.FIRST_ANSWER.in(waiting, START.plus(within)))
        .isEqualTo(Standing.OPEN);
    assertThat(ServicePromise.FIRST_ANSWER.in(waiting, START.plus(within).plusMillis(1)))
        .isEqualTo(Standing.MISSED);
    var answered = after("incident-reported.v1", "report-declined.v1");
    assertThat(ServicePromise.FIRST_ANSWER.in(answered, START.plus(within.multipliedBy(9))))
        .isEqualTo(Standing.KEPT);
    assertThat(ServicePromise.FIRST_ANSWER.took(answered)).contains(Duration.ofHours(1));
    assertThat(ServicePromise.FIRST_OFFER.in(answered, Instant.MAX))
        .as("outside the mandate")
        .isEqualTo(Standing.NONE);
  }

  @Test
  void whoWithdrewIsNoBrokenPromise() {
    var withdrawn = after("incident-reported.v1", "client-withdrew.v1");
    assertThat(ServicePromise.FIRST_ANSWER.in(withdrawn, START.plus(Duration.ofDays(9))))
        .isEqualTo(Standing.NONE);
  }

  @Test
  void aCaseThatNobodyReportedHasNoTimes() {
    assertThat(after(new CaseEvent[0]).received()).isEqualTo(Optional.empty());
  }
}
