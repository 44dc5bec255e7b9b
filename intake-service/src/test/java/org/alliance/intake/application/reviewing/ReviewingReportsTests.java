package org.alliance.intake.application.reviewing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alliance.contracts.events.Instruction;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.client.InstructionRule;
import org.alliance.contracts.values.client.InstructionSubject;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.report.DeclineReason;
import org.alliance.contracts.values.report.ReviewReason;
import org.alliance.intake.adapter.keys.TestKeys;
import org.alliance.intake.application.clients.ClientRequests;
import org.alliance.intake.application.reviewing.ReviewOutcome.ContactForbidden;
import org.alliance.intake.application.reviewing.ReviewOutcome.Done;
import org.alliance.intake.application.reviewing.ReviewOutcome.NotHeld;
import org.alliance.intake.application.reviewing.ReviewOutcome.Refused;
import org.alliance.intake.application.reviewing.SecondLooks.Tally;
import org.alliance.intake.application.reviewing.SecondLooks.Verdict;
import org.alliance.intake.domain.report.Incidents;
import org.alliance.intake.domain.report.Refusal;
import org.alliance.intake.domain.report.Report;
import org.alliance.intake.domain.report.ReportCommand;
import org.alliance.intake.domain.report.ReportEvent;
import org.alliance.kit.aggregate.AggregateCommandHandler;
import org.alliance.testkit.InMemoryAggregates;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReviewingReportsTests {
  private static final StaffId ANN = new StaffId("ann");
  private static final StaffId BEN = new StaffId("ben");
  private static final CaseId ID = Incidents.CASE;
  private static final List<DeclineReason> NO_BIAS = List.of(DeclineReason.NO_SIGN_OF_BIAS);
  private static final Duration LASTS = Duration.ofMinutes(30);

  private final AggregateCommandHandler<Report, ReportCommand, ReportEvent, Refusal> reports =
      new AggregateCommandHandler<>(
          InMemoryAggregates.silent(Report.DECIDER.initial()), Report.DECIDER);
  private final ClaimsInMemory claims = new ClaimsInMemory();
  private final SecondLooksInMemory looks = new SecondLooksInMemory();
  private final Requests requests = new Requests();
  private Instant now = Incidents.AT;

  @BeforeEach
  void submit() {
    reports.handle(
        ID.value(),
        new ReportCommand.Submit(
            ID,
            Incidents.version(Incidents.unclear()),
            Set.of(),
            false,
            now,
            Optional.of(Incidents.NUMBER)));
  }

  @Test
  void letsOnlyTheHolderDecide() {
    assertThat(with(0).accept(ID, ANN, Optional.of(UsState.CA))).isEqualTo(new NotHeld());
    assertThat(with(0).claim(ID, ANN)).isEqualTo(new Done());
    assertThat(with(0).claim(ID, BEN)).isEqualTo(new NotHeld());
    assertThat(with(0).decline(ID, BEN, NO_BIAS)).isEqualTo(new NotHeld());
    assertThat(with(0).askForMore(ID, BEN)).isEqualTo(new NotHeld());
    assertThat(with(0).accept(ID, ANN, Optional.of(UsState.CA))).isEqualTo(new Done());
    assertThat(report()).isInstanceOf(Report.Accepted.class);
    assertThat(with(0).holder(ID)).isEmpty();
  }

  @Test
  void letsNobodyDecideUnderAClaimThatIsOver() {
    with(0).claim(ID, ANN);
    now = now.plus(LASTS);
    assertThat(with(0).decline(ID, ANN, NO_BIAS)).isEqualTo(new NotHeld());
    assertThat(with(0).claim(ID, BEN)).isEqualTo(new Done());
    assertThat(with(0).decline(ID, ANN, NO_BIAS)).isEqualTo(new NotHeld());
    assertThat(report()).isInstanceOf(Report.NeedsReview.class);
  }

  @Test
  void asksForWhatIsMissingAndKeepsTheClaim() {
    with(0).claim(ID, ANN);
    assertThat(with(0).accept(ID, ANN, Optional.empty()))
        .isEqualTo(new Refused(Refusal.STATE_MISSING));
    assertThat(with(0).decline(ID, ANN, List.of())).isEqualTo(new Refused(Refusal.REASON_MISSING));
    assertThat(with(0).holder(ID)).isPresent();
  }

  @Test
  void refusesToClaimWhatIsDecidedOrNotThere() {
    with(0).claim(ID, ANN);
    with(0).decline(ID, ANN, NO_BIAS);
    assertThat(with(0).claim(ID, BEN)).isEqualTo(new Refused(Refusal.ALREADY_DECIDED));
    assertThat(with(0).decline(ID, ANN, NO_BIAS)).isEqualTo(new Refused(Refusal.ALREADY_DECIDED));
    assertThat(with(0).claim(new CaseId("123e4567-e89b-12d3-a456-426614174999"), ANN))
        .isEqualTo(new Refused(Refusal.NO_SUCH_REPORT));
  }

  @Test
  void asksTheDeskToCallAndKeepsTheReportInTheQueue() {
    with(0).claim(ID, ANN);
    assertThat(with(0).askForMore(ID, ANN)).isEqualTo(new Done());
    assertThat(requests.asked).containsExactly(ID);
    assertThat(report()).isInstanceOf(Report.NeedsReview.class);
    assertThat(with(0).claim(ID, BEN)).isEqualTo(new Done());
  }

  @Test
  void asksNobodyToCallAClientWhoForbadeIt() {
    reports.handle(
        ID.value(),
        new ReportCommand.RecordInstruction(
            ID,
            new Instruction(
                InstructionSubject.CONTACT, InstructionRule.FORBID, LocalDate.of(2026, 3, 9))));
    with(0).claim(ID, ANN);
    assertThat(with(0).askForMore(ID, ANN)).isEqualTo(new ContactForbidden());
    assertThat(requests.asked).isEmpty();
  }

  @Test
  void drawsNoDeclineOrEveryOne() {
    with(0).claim(ID, ANN);
    with(0).decline(ID, ANN, NO_BIAS);
    assertThat(again().waiting(BEN, 10)).isEmpty();
    reports.handle(ID.value(), new ReportCommand.AskForPerson(ID));
    with(1).claim(ID, ANN);
    with(1).decline(ID, ANN, NO_BIAS);
    assertThat(again().waiting(BEN, 10)).hasSize(1);
    assertThat(again().waiting(ANN, 10)).isEmpty();
  }

  @Test
  void reopensAReportIfTheSecondPersonDisagrees() {
    with(1).claim(ID, ANN);
    with(1).decline(ID, ANN, NO_BIAS);
    assertThat(again().look(ANN, ID, Verdict.AGREED)).isFalse();
    assertThat(again().look(BEN, ID, Verdict.DISAGREED)).isTrue();
    assertThat(report())
        .isInstanceOfSatisfying(
            Report.NeedsReview.class,
            open -> assertThat(open.reasons()).containsExactly(ReviewReason.SECOND_LOOK_DISAGREED));
    assertThat(again().look(BEN, ID, Verdict.DISAGREED)).isFalse();
    assertThat(again().tally()).isEqualTo(new Tally(0, 1));
    assertThat(again().tally().rate()).isEqualTo(1.0);
  }

  @Test
  void leavesADeclineIfTheSecondPersonAgrees() {
    with(1).claim(ID, ANN);
    with(1).decline(ID, ANN, NO_BIAS);
    assertThat(again().look(BEN, ID, Verdict.AGREED)).isTrue();
    assertThat(report()).isInstanceOf(Report.Declined.class);
    assertThat(again().waiting(BEN, 10)).isEmpty();
  }

  /// The client asked for a person meanwhile, so the decline does not stand any more.
  @Test
  void showsNoDeclineThatDoesNotStand() {
    with(1).claim(ID, ANN);
    with(1).decline(ID, ANN, NO_BIAS);
    reports.handle(ID.value(), new ReportCommand.AskForPerson(ID));
    assertThat(again().waiting(BEN, 10)).isEmpty();
    assertThat(again().look(BEN, ID, Verdict.AGREED)).isFalse();
  }

  private Report report() {
    return reports.stateOf(ID.value());
  }

  private ReviewingReports with(double share) {
    return new ReviewingReports(
        reports,
        claims,
        looks,
        requests,
        new ReviewingReports.Settings(
            Clock.fixed(now, ZoneOffset.UTC), LASTS, new SecondLookDraw(TestKeys.of(1), share)));
  }

  private LookingAgain again() {
    return new LookingAgain(looks, reports, Clock.fixed(now, ZoneOffset.UTC));
  }

  private static final class Requests implements ClientRequests {
    private final List<CaseId> asked = new ArrayList<>();

    @Override
    public void ask(CaseId report, Kind kind) {
      asked.add(report);
    }

    @Override
    public boolean isOpen(CaseId report, Kind kind) {
      return asked.contains(report);
    }

    @Override
    public List<Open> open(int most) {
      return List.of();
    }

    @Override
    public void done(CaseId report, Kind kind) {
      asked.remove(report);
    }
  }
}
