package org.alliance.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.DeclineReason;
import org.alliance.contracts.values.ReviewReason;
import org.alliance.contracts.values.UsState;
import org.alliance.intake.domain.ReportCommand.AcceptAfterReview;
import org.alliance.intake.domain.ReportCommand.DeclineAfterReview;
import org.alliance.intake.domain.ReportCommand.Submit;
import org.alliance.kit.decision.Decision;
import org.junit.jupiter.api.Test;

/// Every state with every command.
class ReportTests {
  private static final List<DeclineReason> NO_BIAS = List.of(DeclineReason.NO_SIGN_OF_BIAS);
  private static final Report ABSENT = new Report.Absent();
  private static final Report RECEIVED = new Report.Received(Incidents.inMandate());
  private static final Report IN_REVIEW =
      new Report.NeedsReview(Incidents.unclear(), List.of(ReviewReason.PLACE_UNKNOWN));
  private static final Report ACCEPTED =
      new Report.Accepted(Incidents.inMandate(), Incidents.inMandate().factsIn(UsState.CA));
  private static final Report DECLINED =
      new Report.Declined(Incidents.outside(), List.of(DeclineReason.SPEECH_WITHOUT_THREAT));

  @Test
  void isTriagedInTheSameBreathAsItIsReceived() {
    assertThat(wordsAfter(Incidents.inMandate())).isEqualTo("in-mandate");
    assertThat(wordsAfter(Incidents.outside())).isEqualTo("declined");
    assertThat(wordsAfter(Incidents.unclear())).isEqualTo("needs-review");
  }

  @Test
  void changesNothingWhenItIsSentAgain() {
    for (var state : List.of(RECEIVED, IN_REVIEW, ACCEPTED, DECLINED)) {
      assertThat(Report.decide(state, new Submit(Incidents.CASE, Incidents.outside())))
          .isEqualTo(Decision.happened());
    }
  }

  @Test
  void isAcceptedAfterReviewOnceItIsKnownWhere() {
    var known =
        Report.decide(IN_REVIEW, new AcceptAfterReview(Incidents.CASE, Optional.of(UsState.NJ)));
    assertThat(known)
        .isEqualTo(
            Decision.happened(
                new ReportEvent.CaseAccepted(
                    Incidents.CASE, Incidents.unclear().factsIn(UsState.NJ), true)));
    assertThat(Report.decide(IN_REVIEW, new AcceptAfterReview(Incidents.CASE, Optional.empty())))
        .isEqualTo(Decision.refused(Refusal.STATE_MISSING));
  }

  @Test
  void isDeclinedAfterReviewOnlyWithAReason() {
    assertThat(Report.decide(IN_REVIEW, new DeclineAfterReview(Incidents.CASE, NO_BIAS)))
        .isEqualTo(Decision.happened(new ReportEvent.ReportDeclined(Incidents.CASE, NO_BIAS)));
    assertThat(Report.decide(IN_REVIEW, new DeclineAfterReview(Incidents.CASE, List.of())))
        .isEqualTo(Decision.refused(Refusal.REASON_MISSING));
  }

  @Test
  void isReviewedNeitherBeforeItIsThereNorAfterItIsDecided() {
    for (var command :
        List.of(
            new AcceptAfterReview(Incidents.CASE, Optional.of(UsState.CA)),
            new DeclineAfterReview(Incidents.CASE, NO_BIAS))) {
      assertThat(Report.decide(ABSENT, command))
          .isEqualTo(Decision.refused(Refusal.NO_SUCH_REPORT));
      for (var state : List.of(RECEIVED, ACCEPTED, DECLINED)) {
        assertThat(Report.decide(state, command))
            .isEqualTo(Decision.refused(Refusal.ALREADY_DECIDED));
      }
    }
  }

  private static String wordsAfter(Incident incident) {
    return Report.decide(ABSENT, new Submit(Incidents.CASE, incident))
            instanceof Decision.Happened<ReportEvent, Refusal>(var events)
        ? Report.wordFor(Report.DECIDER.after(ABSENT, events))
        : "refused";
  }
}
