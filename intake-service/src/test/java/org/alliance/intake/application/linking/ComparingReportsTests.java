package org.alliance.intake.application.linking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.contracts.values.client.ConsentChange;
import org.alliance.contracts.values.client.ConsentRecipient;
import org.alliance.contracts.values.client.ErasureReason;
import org.alliance.contracts.values.client.WithdrawalReason;
import org.alliance.contracts.values.report.LinkReason;
import org.alliance.intake.adapter.keys.TestKeys;
import org.alliance.intake.application.clientfile.AuditTrailInMemory;
import org.alliance.intake.application.forgetting.Staffer;
import org.alliance.intake.application.reviewing.ClaimsInMemory;
import org.alliance.intake.application.reviewing.ReportLists;
import org.alliance.intake.application.reviewing.ReviewOutcome;
import org.alliance.intake.application.reviewing.ReviewOutcome.Done;
import org.alliance.intake.application.reviewing.ReviewOutcome.NotHeld;
import org.alliance.intake.application.reviewing.ReviewOutcome.Refused;
import org.alliance.intake.application.reviewing.ReviewingReports;
import org.alliance.intake.application.reviewing.SecondLookDraw;
import org.alliance.intake.application.reviewing.SecondLooksInMemory;
import org.alliance.intake.application.reviewing.StaffId;
import org.alliance.intake.domain.audit.AuditFact;
import org.alliance.intake.domain.handover.HandOverCommand;
import org.alliance.intake.domain.incident.Incident;
import org.alliance.intake.domain.report.Incidents;
import org.alliance.intake.domain.report.Refusal;
import org.alliance.intake.domain.report.Report;
import org.alliance.intake.domain.report.ReportCommand;
import org.alliance.intake.domain.report.ReportEvent;
import org.alliance.intake.domain.report.ReportStatus;
import org.alliance.intake.domain.retention.KeepingStep;
import org.alliance.intake.domain.same.Link;
import org.alliance.kit.aggregate.AggregateCommandHandler;
import org.alliance.testkit.InMemoryAggregates;
import org.junit.jupiter.api.Test;

class ComparingReportsTests {
  private static final CaseId ONE = new CaseId("123e4567-e89b-12d3-a456-426614174001");
  private static final CaseId TWO = new CaseId("123e4567-e89b-12d3-a456-426614174002");
  private static final Staffer ANN = new Staffer("ann", "triage", "");
  private static final Clock CLOCK = Clock.fixed(Incidents.AT, ZoneOffset.UTC);

  private final AggregateCommandHandler<Report, ReportCommand, ReportEvent, Refusal> reports =
      new AggregateCommandHandler<>(
          InMemoryAggregates.silent(Report.DECIDER.initial()), Report.DECIDER);
  private final AuditTrailInMemory trail = new AuditTrailInMemory();
  private final ReviewingReports reviewing =
      new ReviewingReports(
          reports,
          new ClaimsInMemory(),
          new SecondLooksInMemory(),
          new NoRequests(),
          new ReviewingReports.Settings(
              CLOCK, Duration.ofMinutes(30), new SecondLookDraw(TestKeys.of(1), 0)));
  private final ComparingReports comparing = new ComparingReports(reports, reviewing, trail, CLOCK);

  @Test
  void aCaseGoesOnBeforeAReportInReview() {
    submit(TWO, Incidents.inMandate(), Incidents.AT);
    submit(ONE, Incidents.inMandate(), Incidents.AT.minusSeconds(9), TWO);
    assertThat(comparing.find(ONE, TWO).orElseThrow().goesOn()).contains(TWO);
    assertThat(comparing.same(ONE, TWO, ANN)).isEqualTo(new Done());
    assertThat(report(ONE)).isInstanceOf(Report.Linked.class);
    assertThat(report(TWO)).isInstanceOf(Report.Accepted.class);
    assertThat(trail.facts()).extracting(AuditFact::act).containsExactly("linked");
  }

  @Test
  void aReportInReviewGoesOnBeforeADeclinedOne() {
    submit(ONE, Incidents.outside(), Incidents.AT.minusSeconds(9));
    submit(TWO, Incidents.inMandate(), Incidents.AT, ONE);
    assertThat(comparing.same(TWO, ONE, ANN)).isEqualTo(new Done());
    assertThat(report(ONE)).isInstanceOf(Report.Linked.class);
    assertThat(report(TWO)).as("the one that tells more").isInstanceOf(Report.Accepted.class);
  }

  @Test
  void theOlderGoesOnIfBothWait() {
    submit(ONE, Incidents.inMandate(), Incidents.AT, TWO);
    submit(TWO, Incidents.inMandate(), Incidents.AT.minusSeconds(9), ONE);
    for (var pair : List.of(List.of(ONE, TWO), List.of(TWO, ONE))) {
      assertThat(comparing.find(pair.getFirst(), pair.getLast()).orElseThrow().goesOn())
          .contains(TWO);
    }
    assertThat(comparing.same(ONE, TWO, ANN)).isEqualTo(new Done());
    assertThat(report(ONE)).isInstanceOf(Report.Linked.class);
    assertThat(report(TWO)).isInstanceOf(Report.Accepted.class);
    assertThat(comparing.same(TWO, ONE, ANN)).as("said again").isEqualTo(new Done());
    assertThat(report(ONE)).isInstanceOf(Report.Linked.class);
  }

  @Test
  void neitherRestsForOneThatCannotGoOn() {
    submit(ONE, Incidents.inMandate(), Incidents.AT.minusSeconds(9));
    reports.handle(ONE.value(), new ReportCommand.Withdraw(ONE, WithdrawalReason.NO_LONGER_WANTED));
    submit(TWO, Incidents.inMandate(), Incidents.AT, ONE);
    assertThat(comparing.same(TWO, ONE, ANN)).isEqualTo(new Refused(Refusal.OTHER_CANNOT_GO_ON));
    assertThat(comparing.different(TWO, ONE, ANN)).isEqualTo(new Done());
    assertThat(report(TWO)).isInstanceOf(Report.Accepted.class);
  }

  @Test
  void aReportComesBackToAPersonOnceTheOneThatItRestsForHasStopped() {
    submit(TWO, Incidents.inMandate(), Incidents.AT);
    submit(ONE, Incidents.inMandate(), Incidents.AT.minusSeconds(9), TWO);
    assertThat(comparing.same(ONE, TWO, ANN)).isEqualTo(new Done());
    var waking = waking(ONE);
    assertThat(waking.wake()).as("the other one goes on").isZero();
    reports.handle(TWO.value(), new ReportCommand.Withdraw(TWO, WithdrawalReason.NO_LONGER_WANTED));
    assertThat(waking.wake()).isEqualTo(1);
    assertThat(report(ONE)).isInstanceOf(Report.NeedsReview.class);
    assertThat(waking.wake()).isZero();
    assertThat(comparing.different(ONE, TWO, ANN)).isEqualTo(new Done());
    assertThat(report(ONE)).isInstanceOf(Report.Accepted.class);
  }

  @Test
  void aReportIsDecidedByAPersonOnceTheOneThatItRestsForIsDeclined() {
    submit(TWO, Incidents.outside(), Incidents.AT.minusSeconds(9), ONE);
    submit(ONE, Incidents.inMandate(), Incidents.AT, TWO);
    assertThat(comparing.same(ONE, TWO, ANN)).isEqualTo(new Done());
    assertThat(report(ONE)).isInstanceOf(Report.Linked.class);
    assertThat(report(TWO)).as("by the rules").isInstanceOf(Report.Declined.class);
    var waking = waking(ONE);
    assertThat(waking.wake()).isEqualTo(1);
    assertThat(report(ONE)).isInstanceOf(Report.NeedsReview.class);
    assertThat(Report.toldOf(report(ONE)).links().isOpen()).as("the same, it stays said").isFalse();
    assertThat(waking.wake()).as("it rests no more").isZero();
    reports.handle(ONE.value(), new ReportCommand.AcceptAfterReview(ONE, Optional.empty()));
    assertThat(report(ONE)).isInstanceOf(Report.Accepted.class);
  }

  @Test
  void aReportRestsOnWhileAnOrganisationWorksForTheOther() {
    submit(TWO, Incidents.outside(), Incidents.AT.minusSeconds(9));
    submit(ONE, Incidents.inMandate(), Incidents.AT, TWO);
    takeOver(TWO);
    assertThat(comparing.same(ONE, TWO, ANN)).isEqualTo(new Done());
    assertThat(waking(ONE).wake()).isZero();
    assertThat(report(ONE)).isInstanceOf(Report.Linked.class);
  }

  @Test
  void noneRestsForADeclinedOne() {
    submit(TWO, Incidents.outside(), Incidents.AT.minusSeconds(9));
    submit(ONE, Incidents.outside(), Incidents.AT, TWO);
    assertThat(report(ONE)).isInstanceOf(Report.NeedsReview.class);
    assertThat(comparing.find(ONE, TWO).orElseThrow().goesOn()).contains(ONE);
    assertThat(comparing.different(ONE, TWO, ANN)).isEqualTo(new Done());
    assertThat(report(ONE)).isInstanceOf(Report.Declined.class);
    assertThat(comparing.same(ONE, TWO, ANN)).isEqualTo(new Refused(Refusal.OTHER_CANNOT_GO_ON));
  }

  @Test
  void theOtherGoesOnIfOneOfTwoIsErased() {
    submit(ONE, Incidents.inMandate(), Incidents.AT, TWO);
    submit(TWO, Incidents.inMandate(), Incidents.AT, ONE);
    erase(ONE);
    assertThat(comparing.different(ONE, TWO, ANN)).isEqualTo(new Done());
    assertThat(report(TWO)).isInstanceOf(Report.Accepted.class);
    erase(TWO);
    assertThat(comparing.different(ONE, TWO, ANN)).isEqualTo(new Refused(Refusal.ERASED));
    assertThat(trail.facts()).as("of what was done").hasSize(1);
  }

  @Test
  void theOtherGoesOnAlsoIfTheErasedOneIsNamedLast() {
    submit(ONE, Incidents.inMandate(), Incidents.AT, TWO);
    submit(TWO, Incidents.inMandate(), Incidents.AT, ONE);
    erase(ONE);
    assertThat(comparing.different(TWO, ONE, ANN)).isEqualTo(new Done());
    assertThat(report(TWO)).isInstanceOf(Report.Accepted.class);
  }

  @Test
  void differentOnesGoOnBothAndARemovedLinkLetsTheOtherGoOn() {
    submit(ONE, Incidents.inMandate(), Incidents.AT, TWO);
    submit(TWO, Incidents.inMandate(), Incidents.AT.minusSeconds(9), ONE);
    assertThat(comparing.same(ONE, TWO, ANN)).isEqualTo(new Done());
    assertThat(comparing.different(TWO, ONE, ANN)).isEqualTo(new Done());
    assertThat(report(ONE)).isInstanceOf(Report.Accepted.class);
    assertThat(report(TWO)).isInstanceOf(Report.Accepted.class);
    assertThat(comparing.same(ONE, TWO, ANN))
        .as("a case stays a case")
        .isEqualTo(new Refused(Refusal.OTHER_CANNOT_GO_ON));
  }

  @Test
  void nobodyAnswersWhileSomebodyElseDecides() {
    submit(TWO, Incidents.inMandate(), Incidents.AT.minusSeconds(9));
    submit(ONE, Incidents.inMandate(), Incidents.AT, TWO);
    reviewing.claim(ONE, new StaffId("ben"));
    assertThat(comparing.same(ONE, TWO, ANN)).isEqualTo(new NotHeld());
    assertThat(comparing.different(ONE, TWO, ANN)).isEqualTo(new NotHeld());
    assertThat(trail.facts()).isEmpty();
    reviewing.release(ONE, new StaffId("ben"));
    assertThat(comparing.different(ONE, TWO, ANN)).isEqualTo(new Done());
    assertThat(reviewing.holder(ONE)).isEmpty();
  }

  @Test
  void nothingIsDoneWithoutAnEntryOfTheTrail() {
    submit(TWO, Incidents.inMandate(), Incidents.AT.minusSeconds(9));
    submit(ONE, Incidents.inMandate(), Incidents.AT, TWO);
    trail.breakDown();
    assertThatThrownBy(() -> comparing.same(ONE, TWO, ANN)).isInstanceOf(RuntimeException.class);
    assertThat(report(ONE)).isInstanceOf(Report.NeedsReview.class);
    assertThat(reviewing.holder(ONE)).isEmpty();
  }

  @Test
  void reportsWithoutALinkAreNotCompared() {
    submit(ONE, Incidents.inMandate(), Incidents.AT);
    submit(TWO, Incidents.inMandate(), Incidents.AT);
    assertThat(comparing.find(ONE, TWO)).isEmpty();
    ReviewOutcome refused = new Refused(Refusal.NO_LINK);
    assertThat(comparing.same(ONE, TWO, ANN)).isEqualTo(refused);
    assertThat(comparing.different(ONE, TWO, ANN)).isEqualTo(refused);
  }

  private WakingReports waking(CaseId id) {
    return new WakingReports(
        reports,
        (_, _, _) ->
            new ReportLists.Part(
                List.of(new ReportLists.Listed(id, report(id))), 1, Optional.empty()));
  }

  private void takeOver(CaseId id) {
    var partner = new OrganisationId("partner-001");
    var at = Incidents.AT;
    reports.handle(
        id.value(),
        new ReportCommand.ChangeConsent(id, ConsentRecipient.PARTNERS, ConsentChange.GIVEN));
    reports.handle(
        id.value(),
        new ReportCommand.HandOverStep(
            id, new HandOverCommand.Offer(partner, at, at.plusSeconds(9))));
    reports.handle(
        id.value(),
        new ReportCommand.HandOverStep(id, new HandOverCommand.Accept(partner, false, at)));
    assertThat(Report.statusOf(report(id))).isEqualTo(ReportStatus.HANDED_OVER);
  }

  private void erase(CaseId id) {
    reports.handle(
        id.value(),
        new ReportCommand.Keep(
            id, new KeepingStep.AskForErasure("ann", ErasureReason.CLIENT_ASKED, Incidents.AT)));
    reports.handle(
        id.value(),
        new ReportCommand.Keep(id, new KeepingStep.ConfirmErasure("ben", Incidents.AT)));
    assertThat(Report.isErased(report(id))).isTrue();
  }

  private void submit(CaseId id, Incident incident, Instant at, CaseId... like) {
    reports.handle(
        id.value(),
        new ReportCommand.Submit(
            id,
            Incidents.version(incident),
            Set.of(),
            false,
            at,
            Optional.of(Incidents.NUMBER),
            List.of(like).stream()
                .map(other -> new Link(other, 85, List.of(LinkReason.SAME_PHONE), Link.Answer.OPEN))
                .toList()));
  }

  private Report report(CaseId id) {
    return reports.stateOf(id.value());
  }
}
