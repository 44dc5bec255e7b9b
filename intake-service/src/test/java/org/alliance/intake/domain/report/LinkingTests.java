package org.alliance.intake.domain.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.contracts.values.client.ConsentRecipient;
import org.alliance.contracts.values.client.WithdrawalReason;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.report.DeclineReason;
import org.alliance.contracts.values.report.LinkReason;
import org.alliance.contracts.values.report.ReviewReason;
import org.alliance.intake.domain.consent.Consent;
import org.alliance.intake.domain.handover.HandOverCommand;
import org.alliance.intake.domain.incident.Incident;
import org.alliance.intake.domain.report.ReportCommand.AcceptAfterReview;
import org.alliance.intake.domain.report.ReportCommand.AnswerLink;
import org.alliance.intake.domain.report.ReportCommand.DeclineAfterReview;
import org.alliance.intake.domain.report.ReportCommand.HandOverStep;
import org.alliance.intake.domain.report.ReportCommand.LinkTo;
import org.alliance.intake.domain.report.ReportCommand.Submit;
import org.alliance.intake.domain.report.ReportCommand.UndoWithdrawal;
import org.alliance.intake.domain.report.ReportCommand.Withdraw;
import org.alliance.intake.domain.same.Link;
import org.alliance.intake.domain.same.Link.Answer;
import org.alliance.kit.decision.Decision;
import org.junit.jupiter.api.Test;

/// Two reports that tell most likely of the same incident, and what a person says of it.
class LinkingTests {
  private static final CaseId CASE = Incidents.CASE;
  private static final CaseId FIRST = new CaseId("123e4567-e89b-12d3-a456-426614174001");
  private static final CaseId THIRD = new CaseId("123e4567-e89b-12d3-a456-426614174002");

  @Test
  void aCaseThatIsLikelyTheSameIsNotOfferedBeforeAPersonHasLooked() {
    var state = likely(Incidents.inMandate(), FIRST);
    assertThat(state)
        .isInstanceOfSatisfying(
            Report.NeedsReview.class,
            review -> assertThat(review.reasons()).containsExactly(ReviewReason.LIKELY_DUPLICATE));
    assertThat(refusal(state, new AcceptAfterReview(CASE, Optional.of(UsState.CA))))
        .isEqualTo(Refusal.LIKELY_SAME);
    assertThat(refusal(state, new DeclineAfterReview(CASE, List.of(DeclineReason.NO_SIGN_OF_BIAS))))
        .isEqualTo(Refusal.LIKELY_SAME);
  }

  @Test
  void aDeclinedReportThatIsLikelyTheSameGoesToAPersonBeforeAPartner() {
    var state = likely(Incidents.outside(), FIRST);
    assertThat(state).isInstanceOf(Report.NeedsReview.class);
    var offer =
        new HandOverCommand.Offer(
            new OrganisationId("partner-001"), Incidents.AT, Incidents.AT.plusSeconds(9));
    assertThat(refusal(state, new HandOverStep(CASE, offer))).isEqualTo(Refusal.NOT_DECLINED);
    assertThat(after(state, new AnswerLink(CASE, FIRST, Answer.DIFFERENT)))
        .isInstanceOf(Report.Declined.class);
  }

  @Test
  void whatIsDifferentGoesOnByTheRules() {
    var state = likely(Incidents.inMandate(), FIRST);
    assertThat(after(state, new AnswerLink(CASE, FIRST, Answer.DIFFERENT)))
        .isInstanceOf(Report.Accepted.class);
    // Of two links both have to be looked at.
    var both = likely(Incidents.inMandate(), FIRST, THIRD);
    var one = after(both, new AnswerLink(CASE, FIRST, Answer.DIFFERENT));
    assertThat(one).isInstanceOf(Report.NeedsReview.class);
    assertThat(after(one, new AnswerLink(CASE, THIRD, Answer.DIFFERENT)))
        .isInstanceOf(Report.Accepted.class);
  }

  @Test
  void whatWasUnclearAnywayStaysWithAPerson() {
    var state = likely(Incidents.unclear(), FIRST);
    assertThat(after(state, new AnswerLink(CASE, FIRST, Answer.DIFFERENT)))
        .isInstanceOfSatisfying(
            Report.NeedsReview.class,
            review -> assertThat(review.reasons()).containsExactly(ReviewReason.PLACE_UNKNOWN));
  }

  @Test
  void whatIsTheSameRestsAndTheLinkCanBeRemoved() {
    var linked = linked();
    assertThat(Report.statusOf(linked)).isEqualTo(ReportStatus.LINKED);
    assertThat(Report.toldOf(linked).links().isOpen()).isFalse();
    assertThat(refusal(linked, new AcceptAfterReview(CASE, Optional.of(UsState.CA))))
        .isEqualTo(Refusal.ALREADY_DECIDED);
    assertThat(after(linked, new AnswerLink(CASE, FIRST, Answer.DIFFERENT)))
        .isInstanceOf(Report.Accepted.class);
    assertThat(after(linked, new AnswerLink(CASE, FIRST, Answer.OPEN)))
        .isInstanceOf(Report.NeedsReview.class);
  }

  @Test
  void answersTwiceChangeNothing() {
    var linked = linked();
    assertThat(Report.decide(linked, new LinkTo(CASE, open(FIRST)))).isEqualTo(Decision.happened());
    var parted = after(linked, new AnswerLink(CASE, FIRST, Answer.DIFFERENT));
    assertThat(Report.decide(parted, new AnswerLink(CASE, FIRST, Answer.DIFFERENT)))
        .isEqualTo(Decision.happened());
    assertThat(refusal(linked, new AnswerLink(CASE, THIRD, Answer.SAME)))
        .isEqualTo(Refusal.NO_LINK);
    assertThat(refusal(linked, new LinkTo(CASE, open(THIRD)))).isEqualTo(Refusal.ALREADY_DECIDED);
  }

  @Test
  void aCaseStaysACase() {
    var accepted = submitted(Incidents.inMandate(), List.of());
    assertThat(refusal(accepted, new LinkTo(CASE, open(FIRST)))).isEqualTo(Refusal.ALREADY_DECIDED);
    var amended =
        after(
            accepted,
            new Submit(
                CASE,
                Incidents.version(Incidents.outside()),
                Set.of(),
                true,
                Incidents.AT,
                Optional.empty(),
                List.of(open(FIRST))));
    assertThat(amended).isInstanceOf(Report.Accepted.class);
    assertThat(Report.toldOf(amended).links().isOpen()).isFalse();
  }

  @Test
  void anOpenOfferToAPartnerEndsWithTheLink() {
    var agreed =
        Incidents.WISHES.with(
            ConsentRecipient.PARTNERS,
            new Consent(Consent.Answer.GIVEN, Optional.of(Consent.Basis.FORM)));
    var declined =
        Report.DECIDER.after(
            new Report.Absent(),
            events(
                new Report.Absent(),
                new Submit(
                    CASE,
                    Incidents.version(Incidents.outside(), agreed),
                    Set.of(),
                    false,
                    Incidents.AT,
                    Optional.of(Incidents.NUMBER))));
    var partner = new OrganisationId("partner-001");
    var offered =
        after(
            declined,
            new HandOverStep(
                CASE,
                new HandOverCommand.Offer(partner, Incidents.AT, Incidents.AT.plusSeconds(9))));
    assertThat(Report.toldOf(offered).handOver().offeredTo()).contains(partner);
    var linked = after(offered, new LinkTo(CASE, open(FIRST)));
    assertThat(Report.toldOf(linked).handOver().offeredTo()).isEmpty();
  }

  @Test
  void aWithdrawalKeepsTheLinkAndItCanBeRemovedMeanwhile() {
    var withdrawn = after(linked(), new Withdraw(CASE, WithdrawalReason.NOT_TOLD));
    assertThat(after(withdrawn, new UndoWithdrawal(CASE))).isInstanceOf(Report.Linked.class);
    var parted = after(withdrawn, new AnswerLink(CASE, FIRST, Answer.DIFFERENT));
    assertThat(parted).isInstanceOf(Report.Withdrawn.class);
    assertThat(after(parted, new UndoWithdrawal(CASE))).isInstanceOf(Report.Accepted.class);
  }

  private static Report linked() {
    return after(likely(Incidents.inMandate(), FIRST), new LinkTo(CASE, open(FIRST)));
  }

  private static Report likely(Incident incident, CaseId... others) {
    return submitted(incident, List.of(others).stream().map(LinkingTests::open).toList());
  }

  private static Report submitted(Incident incident, List<Link> likely) {
    return after(
        new Report.Absent(),
        new Submit(
            CASE,
            Incidents.version(incident),
            Set.of(),
            false,
            Incidents.AT,
            Optional.of(Incidents.NUMBER),
            likely));
  }

  private static Link open(CaseId other) {
    return new Link(other, 85, List.of(LinkReason.SAME_PHONE, LinkReason.SAME_NAME), Answer.OPEN);
  }

  private static Report after(Report state, ReportCommand command) {
    return Report.DECIDER.after(state, events(state, command));
  }

  private static List<ReportEvent> events(Report state, ReportCommand command) {
    return switch (Report.decide(state, command)) {
      case Decision.Happened<ReportEvent, Refusal>(var events) -> events;
      case Decision.Refused<ReportEvent, Refusal>(var reason) ->
          throw new AssertionError("Refused: " + reason);
    };
  }

  private static Refusal refusal(Report state, ReportCommand command) {
    return switch (Report.decide(state, command)) {
      case Decision.Refused<ReportEvent, Refusal>(var reason) -> reason;
      case Decision.Happened<ReportEvent, Refusal>(var events) ->
          throw new AssertionError("Happened: " + events);
    };
  }
}
