package org.alliance.intake.domain.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.client.WithdrawalReason;
import org.alliance.contracts.values.engagement.EngagementEnding;
import org.alliance.intake.domain.report.ReportCommand.NoteAssignment;
import org.alliance.intake.domain.report.ReportCommand.NoteClosing;
import org.alliance.intake.domain.report.ReportCommand.NoteEngagementEnd;
import org.alliance.intake.domain.report.ReportCommand.NoteOffer;
import org.alliance.intake.domain.report.ReportCommand.NoteOfferEnd;
import org.alliance.intake.domain.report.ReportCommand.UndoWithdrawal;
import org.alliance.intake.domain.report.ReportCommand.Withdraw;
import org.alliance.intake.domain.retention.Closing;
import org.alliance.intake.domain.retention.Ended;
import org.alliance.kit.decision.Decision;
import org.junit.jupiter.api.Test;

/// Closings come from case-tracking, assignments from matching and ends from firms, in any order.
class ClosingTests {
  private static final FirmId FIRM = new FirmId("firm-001");
  private static final Instant DAY_1 = Incidents.AT;
  private static final Instant DAY_2 = DAY_1.plus(Duration.ofDays(1));
  private static final Instant DAY_3 = DAY_1.plus(Duration.ofDays(2));
  private static final Report ACCEPTED =
      new Report.Accepted(Incidents.told(Incidents.inMandate()), List.of());

  private static final NoteAssignment ASSIGNED =
      new NoteAssignment(OfferId.of(Incidents.CASE, 1), FIRM, DAY_1);
  private static final NoteEngagementEnd DONE =
      new NoteEngagementEnd(FIRM, EngagementEnding.DONE, DAY_2);

  private static NoteClosing closed(Instant at) {
    return new NoteClosing(new Closing(true, at));
  }

  private static NoteClosing reopened(Instant at) {
    return new NoteClosing(new Closing(false, at));
  }

  private static Optional<Ended> after(ReportCommand... commands) {
    var state = ACCEPTED;
    for (var command : commands) {
      state =
          Report.DECIDER.after(
              state,
              ((Decision.Happened<ReportEvent, Refusal>) Report.decide(state, command)).events());
    }
    return Forgetting.endedAs(state);
  }

  @Test
  void restsWhileItIsClosed() {
    assertThat(after(closed(DAY_1))).contains(Ended.WORK_OVER);
    assertThat(after(closed(DAY_1), reopened(DAY_2))).isEmpty();
    assertThat(after(closed(DAY_1), reopened(DAY_2), closed(DAY_3))).contains(Ended.WORK_OVER);
  }

  @Test
  void goesOnWithAFirmThatHasIt() {
    assertThat(after(ASSIGNED, closed(DAY_2))).isEmpty();
    assertThat(after(closed(DAY_2), ASSIGNED)).isEmpty();
    assertThat(after(ASSIGNED, closed(DAY_2), DONE)).contains(Ended.WORK_OVER);
  }

  @Test
  void isWorkedOnAgainAfterAReopeningInWhicheverOrderTheNewsCome() {
    assertThat(after(ASSIGNED, DONE, reopened(DAY_3))).isEmpty();
    assertThat(after(reopened(DAY_3), DONE, ASSIGNED)).isEmpty();
    assertThat(after(ASSIGNED, reopened(DAY_1), DONE)).contains(Ended.WORK_OVER);
  }

  /// Matching looks for a firm from that moment on, so nobody may read that the case is closed.
  @Test
  void isWorkedOnAgainOnceAClientWhoLeftTheFirmUndoesTheWithdrawal() {
    var left = new NoteEngagementEnd(FIRM, EngagementEnding.CLIENT_LEFT, DAY_2);
    var withdraw = new Withdraw(Incidents.CASE, WithdrawalReason.NOT_TOLD);
    var undo = new UndoWithdrawal(Incidents.CASE);
    assertThat(after(ASSIGNED, left)).contains(Ended.WORK_OVER);
    assertThat(after(ASSIGNED, left, withdraw, undo)).isEmpty();
    assertThat(after(ASSIGNED, withdraw, left, undo)).as("left while withdrawn").isEmpty();
    assertThat(after(ASSIGNED, DONE, withdraw, undo))
        .as("work that is done is opened again by coordinators only")
        .contains(Ended.WORK_OVER);
    assertThat(after(ASSIGNED, left, closed(DAY_3), withdraw, undo))
        .as("so is what they have closed")
        .contains(Ended.WORK_OVER);
  }

  /// Of a report that was stored before a return was noted, only the new offer tells of it.
  @Test
  void isWorkedOnAgainOnceAFirmIsAsked() {
    var left = new NoteEngagementEnd(FIRM, EngagementEnding.CLIENT_LEFT, DAY_2);
    var offer = OfferId.of(Incidents.CASE, 2);
    var asks = new NoteOffer(offer, FIRM, DAY_3);
    assertThat(after(ASSIGNED, left, asks, new NoteOfferEnd(offer))).isEmpty();
    assertThat(after(ASSIGNED, DONE, asks, new NoteOfferEnd(offer))).contains(Ended.WORK_OVER);
  }

  @Test
  void restsIfItIsHandedBackWhileItIsClosed() {
    var handedBack = new NoteEngagementEnd(FIRM, EngagementEnding.HANDED_BACK, DAY_3);
    assertThat(after(ASSIGNED, closed(DAY_2), handedBack)).contains(Ended.WORK_OVER);
    assertThat(after(ASSIGNED, handedBack)).isEmpty();
  }
}
