package org.alliance.intake.domain.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LawyerId;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.client.ConsentChange;
import org.alliance.contracts.values.client.ConsentRecipient;
import org.alliance.contracts.values.client.WithdrawalReason;
import org.alliance.contracts.values.referral.ConflictFinding;
import org.alliance.intake.domain.assignment.FirmPerson;
import org.alliance.intake.domain.consent.Consent;
import org.alliance.intake.domain.consent.Recorded;
import org.alliance.intake.domain.report.ReportCommand.BeginConflictCheck;
import org.alliance.intake.domain.report.ReportCommand.ChangeConsent;
import org.alliance.intake.domain.report.ReportCommand.CheckConflict;
import org.alliance.intake.domain.report.ReportCommand.NoteMoreTime;
import org.alliance.intake.domain.report.ReportCommand.NoteOffer;
import org.alliance.intake.domain.report.ReportCommand.NoteOfferEnd;
import org.alliance.intake.domain.report.ReportCommand.NoteTeam;
import org.alliance.intake.domain.report.ReportCommand.OpenNames;
import org.alliance.intake.domain.report.ReportCommand.RecordReview;
import org.alliance.intake.domain.report.ReportCommand.Submit;
import org.alliance.intake.domain.report.ReportCommand.Withdraw;
import org.alliance.kit.decision.Decision;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// A person of a firm looks at the names once, and says what they found.
class NameReviewTests {
  private static final FirmId FIRM = new FirmId("firm-001");
  private static final OfferId OFFER = OfferId.of(Incidents.CASE, 1);
  private static final Instant NOW = Incidents.AT;
  private static final OpenNames OPEN =
      new OpenNames(Incidents.CASE, OFFER, FIRM, "ana", NOW.plusSeconds(60));
  private static final ChangeConsent AGREE =
      consent(ConsentRecipient.ASKED_FIRMS, ConsentChange.GIVEN);

  private final Report asked =
      after(
          new Report.Absent(),
          new Submit(
              Incidents.CASE,
              Incidents.version(Incidents.inMandate(), Incidents.WISHES),
              Set.of(),
              true,
              NOW,
              Optional.of(Incidents.NUMBER)),
          AGREE,
          new NoteOffer(OFFER, FIRM, Incidents.ANSWER_BY));
  private final Report due = after(asked, begin(), found(ConflictFinding.NEEDS_REVIEW));
  private final Report opened = after(due, OPEN);

  private static ChangeConsent consent(ConsentRecipient recipient, ConsentChange change) {
    return new ChangeConsent(
        Incidents.CASE, recipient, change, Consent.of(change).recorded(NOW, Optional.empty()));
  }

  private static BeginConflictCheck begin() {
    return new BeginConflictCheck(Incidents.CASE, OFFER, FIRM);
  }

  private static CheckConflict found(ConflictFinding finding) {
    return new CheckConflict(Incidents.CASE, OFFER, FIRM, finding);
  }

  private static RecordReview says(String staff, ConflictFinding finding) {
    return says(staff, Optional.empty(), finding);
  }

  private static RecordReview says(
      String staff, Optional<LawyerId> lawyer, ConflictFinding finding) {
    return new RecordReview(
        Incidents.CASE, OFFER, new FirmPerson(FIRM, true, lawyer), staff, finding);
  }

  private static Report after(Report state, ReportCommand... commands) {
    var now = state;
    for (var command : commands) {
      now =
          Report.decide(now, command) instanceof Decision.Happened<ReportEvent, Refusal>(var events)
              ? Report.DECIDER.after(now, events)
              : now;
    }
    return now;
  }

  private static void refuses(Report state, ReportCommand command, Refusal reason) {
    assertThat(Report.decide(state, command)).isEqualTo(Decision.refused(reason));
  }

  @Test
  void opensOnceForAFirmWhoseCheckNeedsAPerson() {
    assertThat(Report.decide(due, OPEN))
        .isEqualTo(
            Decision.happened(new ReportEvent.NamesOpened(Incidents.CASE, OFFER, FIRM, "ana")));
    refuses(opened, OPEN, Refusal.NAMES_OPENED_BEFORE);
    var recorded = after(opened, says("ana", ConflictFinding.REVIEW_CLEAR));
    refuses(recorded, OPEN, Refusal.NAMES_OPENED_BEFORE);
  }

  @Nested
  class StaysClosed {
    @Test
    void untilACheckNeedsAPerson() {
      refuses(asked, OPEN, Refusal.NO_REVIEW_DUE);
      for (var finding : List.of(ConflictFinding.CLEAR, ConflictFinding.POSSIBLE)) {
        refuses(after(asked, begin(), found(finding)), OPEN, Refusal.NO_REVIEW_DUE);
      }
      var clearNow = after(due, begin(), found(ConflictFinding.CLEAR));
      refuses(clearNow, OPEN, Refusal.NO_REVIEW_DUE);
    }

    @Test
    void withoutTheConsentToIt() {
      for (var change : List.of(ConsentRecipient.ASKED_FIRMS, ConsentRecipient.LAW_FIRMS)) {
        refuses(
            after(due, consent(change, ConsentChange.WITHDRAWN)),
            OPEN,
            change == ConsentRecipient.LAW_FIRMS
                ? Refusal.CONSENT_WITHDRAWN
                : Refusal.NAMES_NOT_ALLOWED);
      }
    }

    @Test
    void fromTheSecondOnThatTheConsentEnds() {
      var last = new OpenNames(Incidents.CASE, OFFER, FIRM, "ana", NOW.plus(Recorded.LASTS));
      var canAnswer = after(due, new NoteMoreTime(OFFER, NOW.plus(Recorded.LASTS)));
      refuses(canAnswer, last, Refusal.NAMES_NOT_ALLOWED);
    }

    @Test
    void afterTheOfferOrTheClientIsGone() {
      refuses(after(due, new NoteOfferEnd(OFFER)), OPEN, Refusal.NOT_ASKED);
      refuses(
          after(due, new Withdraw(Incidents.CASE, WithdrawalReason.NOT_SAFE)),
          OPEN,
          Refusal.NOT_ASKED);
    }

    /// Matching may note the end of an offer later than it comes.
    @Test
    void onceTheTimeToAnswerIsOver() {
      var late =
          new OpenNames(Incidents.CASE, OFFER, FIRM, "ana", Incidents.ANSWER_BY.plusSeconds(1));
      refuses(due, late, Refusal.ANSWER_TIME_OVER);
      var more = after(due, new NoteMoreTime(OFFER, Incidents.ANSWER_BY.plusSeconds(1)));
      assertThat(Report.decide(more, late)).isInstanceOf(Decision.Happened.class);
      assertThat(Report.decide(more, new NoteMoreTime(OFFER, Incidents.ANSWER_BY.plusSeconds(1))))
          .isEqualTo(Decision.happened());
      assertThat(
              Report.decide(
                  due, new OpenNames(Incidents.CASE, OFFER, FIRM, "ana", Incidents.ANSWER_BY)))
          .isInstanceOf(Decision.Happened.class);
      var other = new NoteMoreTime(OfferId.of(Incidents.CASE, 2), NOW);
      assertThat(Report.decide(due, other)).isEqualTo(Decision.happened());
    }

    @Test
    void forAnotherFirm() {
      refuses(
          due,
          new OpenNames(Incidents.CASE, OFFER, new FirmId("firm-002"), "ana", NOW),
          Refusal.NOT_ASKED);
    }
  }

  @Nested
  class TheFinding {
    @Test
    void isSaidByThePersonWhoLookedAndStays() {
      for (var finding : List.of(ConflictFinding.REVIEW_CLEAR, ConflictFinding.REVIEW_CONFLICT)) {
        refuses(due, says("ana", finding), Refusal.NOT_THE_OPENER);
        refuses(opened, says("ben", finding), Refusal.NOT_THE_OPENER);
        assertThat(Report.decide(opened, says("ana", finding)))
            .isEqualTo(
                Decision.happened(
                    new ReportEvent.ReviewRecorded(Incidents.CASE, OFFER, FIRM, finding)));
        refuses(
            after(opened, says("ana", finding)),
            says("ana", ConflictFinding.REVIEW_UNCLEAR),
            Refusal.NAMES_OPENED_BEFORE);
      }
    }

    /// So that no offer is stuck if the consent is taken back, or the person is away.
    @Test
    void maySayThatNobodyCanTellWithoutTheNames() {
      for (var state : List.of(due, opened)) {
        assertThat(Report.decide(state, says("ben", ConflictFinding.REVIEW_UNCLEAR)))
            .isInstanceOf(Decision.Happened.class);
      }
      refuses(asked, says("ben", ConflictFinding.REVIEW_UNCLEAR), Refusal.NO_REVIEW_DUE);
    }

    @Test
    void isNotSaidByAnybodyBehindAWall() {
      var walled = new LawyerId("l-7");
      var wall = new NoteTeam(FIRM, List.of(), List.of(walled));
      for (var finding : List.of(ConflictFinding.REVIEW_CLEAR, ConflictFinding.REVIEW_UNCLEAR)) {
        for (var state : List.of(after(due, wall), after(opened, wall))) {
          refuses(state, says("ana", Optional.of(walled), finding), Refusal.WALLED);
          refuses(state, says("ana", Optional.empty(), finding), Refusal.WALLED);
        }
        assertThat(
                Report.decide(
                    after(opened, wall), says("ana", Optional.of(new LawyerId("l-1")), finding)))
            .isInstanceOf(Decision.Happened.class);
      }
    }

    @Test
    void takesThePlaceOfLists() {
      refuses(opened, begin(), Refusal.NAMES_OPENED_BEFORE);
      var begun = after(due, begin(), OPEN);
      refuses(begun, found(ConflictFinding.CLEAR), Refusal.NAMES_OPENED_BEFORE);
    }
  }
}
