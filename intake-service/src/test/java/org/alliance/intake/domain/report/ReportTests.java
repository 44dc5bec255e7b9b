package org.alliance.intake.domain.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.client.ConsentChange;
import org.alliance.contracts.values.client.ConsentRecipient;
import org.alliance.contracts.values.client.WithdrawalReason;
import org.alliance.contracts.values.engagement.EngagementEnding;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.referral.ConflictFinding;
import org.alliance.contracts.values.report.DeclineReason;
import org.alliance.contracts.values.report.ReviewReason;
import org.alliance.intake.domain.assignment.Assignments.Standing;
import org.alliance.intake.domain.incident.Incident;
import org.alliance.intake.domain.report.ReportCommand.AcceptAfterReview;
import org.alliance.intake.domain.report.ReportCommand.BeginConflictCheck;
import org.alliance.intake.domain.report.ReportCommand.ChangeConsent;
import org.alliance.intake.domain.report.ReportCommand.CheckConflict;
import org.alliance.intake.domain.report.ReportCommand.DeclineAfterReview;
import org.alliance.intake.domain.report.ReportCommand.NoteAssignment;
import org.alliance.intake.domain.report.ReportCommand.NoteConflictRefusal;
import org.alliance.intake.domain.report.ReportCommand.NoteEngagementEnd;
import org.alliance.intake.domain.report.ReportCommand.NoteOffer;
import org.alliance.intake.domain.report.ReportCommand.NoteOfferEnd;
import org.alliance.intake.domain.report.ReportCommand.Submit;
import org.alliance.kit.decision.Decision;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// Every state with every command.
class ReportTests {
  private static final List<DeclineReason> NO_BIAS = List.of(DeclineReason.NO_SIGN_OF_BIAS);
  private static final Report ABSENT = new Report.Absent();
  private static final Report RECEIVED = new Report.Received(Incidents.told(Incidents.inMandate()));
  private static final Report IN_REVIEW =
      new Report.NeedsReview(
          Incidents.told(Incidents.unclear()), List.of(ReviewReason.PLACE_UNKNOWN));
  private static final Report ACCEPTED =
      new Report.Accepted(Incidents.told(Incidents.inMandate()), List.of());
  private static final Report DECLINED =
      new Report.Declined(
          Incidents.told(Incidents.outside()), List.of(DeclineReason.SPEECH_WITHOUT_THREAT));

  private static final Report WITHDRAWN =
      new Report.Withdrawn(ACCEPTED, WithdrawalReason.NOT_SAFE, false);
  private static final OfferId OFFER = OfferId.of(Incidents.CASE, 1);
  private static final FirmId FIRM = new FirmId("firm-001");

  @Test
  void isTriagedInTheSameBreathAsItIsReceived() {
    assertThat(wordsAfter(Incidents.inMandate())).isEqualTo("in-mandate");
    assertThat(wordsAfter(Incidents.outside())).isEqualTo("declined");
    assertThat(wordsAfter(Incidents.unclear())).isEqualTo("needs-review");
  }

  @Test
  void changesNothingWhenItIsSentAgain() {
    for (var state : List.of(RECEIVED, IN_REVIEW, ACCEPTED, DECLINED, WITHDRAWN)) {
      assertThat(Report.decide(state, submit(Report.toldOf(state).original())))
          .isEqualTo(Decision.happened());
    }
  }

  @Test
  void isTheSameOneEvenIfTriageHasFoundOutSinceWhereItHappened() {
    var placed = after(IN_REVIEW, new AcceptAfterReview(Incidents.CASE, Optional.of(UsState.NJ)));
    assertThat(Report.decide(placed, submit(Incidents.unclear()))).isEqualTo(Decision.happened());
  }

  @Test
  void staysTheReportOfWhoeverSentItWhenItIsKnownWhereItHappened() {
    assertThat(Incidents.unclear().in(UsState.NJ).sender()).isEqualTo(Incidents.unclear().sender());
  }

  @Test
  void isNotTakenForAnotherOneUnderTheSameKey() {
    var other =
        new Submit(
            Incidents.CASE,
            Incidents.version(Incidents.outside()),
            Set.of(),
            false,
            Incidents.AT,
            Optional.of(Incidents.NUMBER));
    for (var state : List.of(RECEIVED, IN_REVIEW, ACCEPTED, WITHDRAWN)) {
      assertThat(Report.decide(state, other)).isEqualTo(Decision.refused(Refusal.ID_TAKEN));
    }
  }

  @Test
  void knowsWhichFirmHasItInEveryState() {
    var assigned = new NoteAssignment(OFFER, FIRM, Incidents.AT);
    var over = new NoteEngagementEnd(FIRM, EngagementEnding.DONE, Incidents.AT);
    for (var state : List.of(RECEIVED, IN_REVIEW, ACCEPTED, DECLINED, WITHDRAWN)) {
      var held = after(state, assigned);
      assertThat(Report.statusOf(held)).isEqualTo(Report.statusOf(state));
      assertThat(standing(held)).isEqualTo(Standing.HOLDS);
      assertThat(standing(after(held, over))).isEqualTo(Standing.TRANSFERS);
    }
    assertThat(Report.decide(ABSENT, assigned)).isEqualTo(Decision.happened());
    assertThat(Report.decide(ABSENT, over)).isEqualTo(Decision.happened());
  }

  @Test
  void endsTheOfferThatWasAccepted() {
    var asked = after(ACCEPTED, new NoteOffer(OFFER, FIRM, Incidents.ANSWER_BY));
    var assigned = after(asked, new NoteAssignment(OFFER, FIRM, Incidents.AT));
    assertThat(Report.askedFirmsOf(asked)).hasSize(1);
    assertThat(Report.askedFirmsOf(assigned)).isEmpty();
  }

  private static Standing standing(Report report) {
    return Report.toldOf(report).assignments().standingOf(FIRM, Incidents.AT);
  }

  @Test
  void isAcceptedAfterReviewOnceItIsKnownWhere() {
    var known =
        Report.decide(IN_REVIEW, new AcceptAfterReview(Incidents.CASE, Optional.of(UsState.NJ)));
    assertThat(known)
        .isEqualTo(
            Decision.happened(
                new ReportEvent.CaseAccepted(
                    Incidents.CASE,
                    Incidents.told(Incidents.unclear()).factsIn(UsState.NJ),
                    true,
                    true)));
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
      for (var state : List.of(RECEIVED, ACCEPTED, DECLINED, WITHDRAWN)) {
        assertThat(Report.decide(state, command))
            .isEqualTo(Decision.refused(Refusal.ALREADY_DECIDED));
      }
    }
  }

  @Nested
  class WhenAFirmIsAsked {
    private final Report asked = after(ACCEPTED, new NoteOffer(OFFER, FIRM, Incidents.ANSWER_BY));
    private final BeginConflictCheck begin = new BeginConflictCheck(Incidents.CASE, OFFER, FIRM);
    private final CheckConflict check =
        new CheckConflict(Incidents.CASE, OFFER, FIRM, ConflictFinding.CLEAR);

    @Test
    void letsThatFirmCompareListsAFewTimes() {
      var state = asked;
      for (var time = 0; time < AskedFirm.MOST_CHECKS; time++) {
        assertThat(Report.decide(state, begin))
            .isEqualTo(
                Decision.happened(new ReportEvent.ConflictCheckBegun(Incidents.CASE, OFFER, FIRM)));
        state = after(state, begin);
        assertThat(Report.decide(state, check))
            .isEqualTo(
                Decision.happened(
                    new ReportEvent.ConflictChecked(
                        Incidents.CASE, OFFER, FIRM, ConflictFinding.CLEAR)));
        state = after(state, check);
      }
      assertThat(Report.decide(state, begin))
          .isEqualTo(Decision.refused(Refusal.CHECKED_TOO_OFTEN));
    }

    @Test
    void answersOnlyATryThatWasCounted() {
      assertThat(Report.decide(asked, check))
          .isEqualTo(Decision.refused(Refusal.CHECKED_TOO_OFTEN));
      var answered = after(after(asked, begin), check);
      assertThat(Report.decide(answered, check))
          .isEqualTo(Decision.refused(Refusal.CHECKED_TOO_OFTEN));
    }

    @Test
    void letsNobodyElseDoSo() {
      var other = new FirmId("firm-002");
      for (var command :
          List.of(
              new BeginConflictCheck(Incidents.CASE, OFFER, other),
              new CheckConflict(Incidents.CASE, OFFER, other, ConflictFinding.CLEAR))) {
        assertThat(Report.decide(asked, command)).isEqualTo(Decision.refused(Refusal.NOT_ASKED));
      }
      for (var command : List.of(begin, check)) {
        for (var state : List.of(ABSENT, RECEIVED, IN_REVIEW, ACCEPTED, DECLINED, WITHDRAWN)) {
          assertThat(Report.decide(state, command)).isEqualTo(Decision.refused(Refusal.NOT_ASKED));
        }
        assertThat(Report.decide(after(asked, new NoteOfferEnd(OFFER)), command))
            .isEqualTo(Decision.refused(Refusal.NOT_ASKED));
      }
    }

    @Test
    void comparesNothingOnceTheConsentIsTakenBack() {
      var takenBack =
          after(
              after(asked, begin),
              new ChangeConsent(
                  Incidents.CASE, ConsentRecipient.LAW_FIRMS, ConsentChange.WITHDRAWN));
      for (var command : List.of(begin, check)) {
        assertThat(Report.decide(takenBack, command))
            .isEqualTo(Decision.refused(Refusal.CONSENT_WITHDRAWN));
      }
    }

    @Test
    void notesEachRefusalOfThatFirmOnce() {
      var refusal = new NoteConflictRefusal(Incidents.CASE, OFFER, FIRM, Refusal.CHECKED_TOO_OFTEN);
      assertThat(Report.decide(asked, refusal))
          .isEqualTo(
              Decision.happened(
                  new ReportEvent.ConflictCheckRefused(
                      Incidents.CASE, OFFER, FIRM, Refusal.CHECKED_TOO_OFTEN)));
      assertThat(Report.decide(after(asked, refusal), refusal)).isEqualTo(Decision.happened());
      for (var state : List.of(ABSENT, RECEIVED, IN_REVIEW, ACCEPTED, DECLINED, WITHDRAWN)) {
        assertThat(Report.decide(state, refusal)).isEqualTo(Decision.happened());
      }
    }

    @Test
    void keepsItsTriesIfItHearsTwiceThatTheFirmIsAsked() {
      var again = new NoteOffer(OFFER, FIRM, Incidents.ANSWER_BY);
      assertThat(Report.decide(after(asked, begin), again)).isEqualTo(Decision.happened());
    }

    @Test
    void isNotAskedAboutOnceItIsWithdrawn() {
      assertThat(Report.decide(WITHDRAWN, new NoteOffer(OFFER, FIRM, Incidents.ANSWER_BY)))
          .isEqualTo(Decision.happened());
      assertThat(Report.decide(ACCEPTED, new NoteOfferEnd(OFFER))).isEqualTo(Decision.happened());
    }
  }

  private static Report after(Report state, ReportCommand command) {
    return Report.decide(state, command)
            instanceof Decision.Happened<ReportEvent, Refusal>(var events)
        ? Report.DECIDER.after(state, events)
        : state;
  }

  private static Submit submit(Incident incident) {
    return new Submit(
        Incidents.CASE,
        Incidents.version(incident),
        Set.of(),
        true,
        Incidents.AT,
        Optional.of(Incidents.NUMBER));
  }

  private static String wordsAfter(Incident incident) {
    return Report.statusOf(after(ABSENT, submit(incident))).code();
  }
}
