package org.alliance.intake.domain.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alliance.contracts.values.client.WithdrawalReason;
import org.alliance.contracts.values.report.DeclineReason;
import org.alliance.contracts.values.report.ReviewReason;
import org.alliance.intake.domain.report.ReportCommand.DisagreeWithDecline;
import org.alliance.intake.domain.report.ReportEvent.ReviewRequested;
import org.alliance.kit.decision.Decision;
import org.junit.jupiter.api.Test;

class DisagreeingTests {
  private static final DisagreeWithDecline DISAGREE = new DisagreeWithDecline(Incidents.CASE);
  private static final Report DECLINED =
      new Report.Declined(
          Incidents.told(Incidents.unclear()), List.of(DeclineReason.NO_SIGN_OF_BIAS));

  @Test
  void reopensADeclinedReport() {
    assertThat(Report.decide(DECLINED, DISAGREE))
        .isEqualTo(
            Decision.happened(
                new ReviewRequested(Incidents.CASE, List.of(ReviewReason.SECOND_LOOK_DISAGREED))));
  }

  @Test
  void changesNothingInAnyOtherState() {
    var told = Incidents.told(Incidents.unclear());
    for (var state :
        List.of(
            new Report.NeedsReview(told, List.of(ReviewReason.PLACE_UNKNOWN)),
            new Report.Accepted(told, List.of()),
            new Report.Withdrawn(DECLINED, WithdrawalReason.NOT_TOLD, false))) {
      assertThat(Report.decide(state, DISAGREE)).isEqualTo(Decision.happened());
    }
  }

  @Test
  void isRefusedOfAReportThatIsNotThere() {
    assertThat(Report.decide(new Report.Absent(), DISAGREE))
        .isEqualTo(Decision.refused(Refusal.NO_SUCH_REPORT));
  }
}
