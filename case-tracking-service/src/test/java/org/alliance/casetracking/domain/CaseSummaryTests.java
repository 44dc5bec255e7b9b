package org.alliance.casetracking.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alliance.casetracking.domain.CaseEvent.CaseAccepted;
import org.alliance.casetracking.domain.CaseEvent.EngagementEnded;
import org.alliance.casetracking.domain.CaseEvent.FirmAssigned;
import org.alliance.casetracking.domain.CaseEvent.NeedChanged;
import org.alliance.casetracking.domain.CaseEvent.NotificationSettled;
import org.alliance.casetracking.domain.CaseEvent.OfferMade;
import org.alliance.casetracking.domain.CaseEvent.ReferralEscalated;
import org.alliance.casetracking.domain.CaseEvent.ServiceConnected;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.ConnectionId;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.engagement.ConnectionStatus;
import org.alliance.contracts.values.engagement.ContactWay;
import org.alliance.contracts.values.engagement.EngagementEnding;
import org.alliance.contracts.values.engagement.ServiceAnswer;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.notice.NotificationKind;
import org.alliance.contracts.values.notice.NotificationOutcome;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.referral.CaseOutcome;
import org.alliance.contracts.values.referral.EscalationReason;
import org.alliance.contracts.values.referral.NeedCover;
import org.alliance.contracts.values.report.Urgency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CaseSummaryTests {
  private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");
  private static final Instant ANSWER_BY = Instant.parse("2026-03-05T10:00:00Z");
  private static final FirmId FIRM = new FirmId("firm-001");
  private static final OfferId OFFER =
      OfferId.of(new CaseId("123e4567-e89b-12d3-a456-426614174000"), 1);

  private final List<Entry<?>> entries = new ArrayList<>();

  private CaseSummaryTests accepted() {
    return with(
        "intake/report",
        new CaseAccepted(
            UsState.NJ,
            List.of(new LanguageTag("km")),
            Urgency.URGENT,
            true,
            Optional.of(true),
            Optional.empty()));
  }

  private CaseSummaryTests with(String source, CaseEvent event) {
    var at = START.plus(Duration.ofHours(entries.size()));
    var seq = 1 + entries.stream().filter(entry -> entry.source().equals(source)).count();
    entries.add(new Entry<>(at, source, seq, event));
    return this;
  }

  private List<CaseSummary.Dispute> disputes() {
    var all = CaseSummary.disputes(new CaseFile(entries));
    assertThat(summary().disputedSince())
        .isEqualTo(all.stream().findFirst().map(CaseSummary.Dispute::since));
    return all;
  }

  private CaseSummary summary() {
    return CaseSummary.of(new CaseFile(entries));
  }

  @Test
  void tellsTheFirmThatIsAskedAndItsDeadline() {
    var summary =
        accepted().with("matching/referral", new OfferMade(FIRM, OFFER, 1, ANSWER_BY)).summary();
    assertThat(summary.state()).isEqualTo(FlowState.OFFERED);
    assertThat(summary.firm()).contains(FIRM);
    assertThat(summary.answerBy()).contains(ANSWER_BY);
    assertThat(summary.place()).contains(UsState.NJ);
    assertThat(summary.isUrgent()).isTrue();
  }

  @Test
  void forgetsTheDeadlineOnceTheFirmHasTheCase() {
    var summary =
        accepted()
            .with("matching/referral", new OfferMade(FIRM, OFFER, 1, ANSWER_BY))
            .with("matching/referral", new FirmAssigned(FIRM))
            .summary();
    assertThat(summary.firm()).contains(FIRM);
    assertThat(summary.answerBy()).isEmpty();
    assertThat(summary.isHandedBack()).isFalse();
  }

  @Test
  void tellsACaseThatWasHandedBackUntilAFirmHasItAgain() {
    accepted()
        .with("matching/referral", new FirmAssigned(FIRM))
        .with("firm/matter", new EngagementEnded(FIRM, EngagementEnding.HANDED_BACK))
        .with("matching/referral", new ReferralEscalated(EscalationReason.ALL_DECLINED));
    assertThat(summary().isHandedBack()).isTrue();
    assertThat(summary().firm()).isEmpty();
    with("matching/referral", new FirmAssigned(FIRM));
    assertThat(summary().isHandedBack()).isFalse();
  }

  @Test
  void aMailIsNoNews() {
    var before = accepted().with("matching/referral", new FirmAssigned(FIRM)).summary();
    var after =
        with(
                "notification/delivery",
                new NotificationSettled(
                    FIRM, NotificationKind.values()[0], NotificationOutcome.values()[0]))
            .summary();
    assertThat(after.lastEvent()).isEqualTo(before.lastEvent());
  }

  @Test
  void tellsThatAFirmWasNotReachedUntilItStirs() {
    accepted().with("matching/referral", new FirmAssigned(FIRM));
    mail(NotificationKind.ASSIGNMENT, NotificationOutcome.SENT);
    assertThat(summary().unreachedAt()).isEmpty();
    mail(NotificationKind.UNREAD, NotificationOutcome.SENT);
    assertThat(summary().unreachedAt()).as("only reminded").isEmpty();
    mail(NotificationKind.UNREAD_ESCALATED, NotificationOutcome.SENT);
    assertThat(summary().unreachedAt()).contains(entries.getLast().time());
    with("firm/matter", new CaseEvent.TeamStaffed(FIRM, 1, List.of(new LanguageTag("km")), false));
    assertThat(summary().unreachedAt()).isEmpty();
  }

  @Test
  void tellsThatAMailCameBackUntilAnotherArrives() {
    accepted().with("matching/referral", new OfferMade(FIRM, OFFER, 1, ANSWER_BY));
    mail(NotificationKind.OFFER, NotificationOutcome.BOUNCED);
    assertThat(summary().unreachedAt()).contains(entries.getLast().time());
    mail(NotificationKind.THANKS, NotificationOutcome.SENT);
    assertThat(summary().unreachedAt()).as("thanks do not matter").isPresent();
    mail(NotificationKind.OFFER, NotificationOutcome.SENT);
    assertThat(summary().unreachedAt()).isEmpty();
  }

  private void mail(NotificationKind kind, NotificationOutcome outcome) {
    with("notification/delivery", new NotificationSettled(FIRM, kind, outcome));
  }

  /// Of a client who asked for two services; the firm took on the first.
  private CaseSummaryTests partlyTaken() {
    return with(
            "intake/report",
            new CaseAccepted(
                UsState.NJ,
                List.of(),
                Urgency.SOON,
                false,
                Optional.of(true),
                Optional.empty(),
                List.of(ServiceCategory.COMPENSATION, ServiceCategory.COUNSELLING)))
        .with("matching/referral", new FirmAssigned(FIRM, List.of(ServiceCategory.COMPENSATION)));
  }

  private CaseSummaryTests counselling(Optional<NeedCover> cover) {
    return with("matching/referral", new NeedChanged(FIRM, ServiceCategory.COUNSELLING, cover));
  }

  private CaseSummaryTests handedBackAndTakenAgain() {
    return with("firm/matter", new EngagementEnded(FIRM, EngagementEnding.HANDED_BACK))
        .with(
            "matching/referral",
            new FirmAssigned(new FirmId("firm-002"), List.of(ServiceCategory.COMPENSATION)));
  }

  @ParameterizedTest
  @EnumSource(NeedCover.class)
  void tellsNoNeedThatIsCoveredUntilItIsOpenAgain(NeedCover cover) {
    partlyTaken().counselling(Optional.of(cover));
    assertThat(summary().openNeeds()).isEmpty();
    counselling(Optional.empty());
    assertThat(summary().openNeeds()).containsExactly(ServiceCategory.COUNSELLING);
    counselling(Optional.of(cover)).handedBackAndTakenAgain();
    assertThat(summary().openNeeds())
        .isEqualTo(cover.isLasting() ? List.of() : List.of(ServiceCategory.COUNSELLING));
  }

  /// A coordinator's record says nothing of the firm: neither that it works, nor that it reads.
  @Test
  void aCoveredNeedIsNoNewsOfTheFirm() {
    partlyTaken();
    var before = summary().lastEvent();
    mail(NotificationKind.UNREAD_ESCALATED, NotificationOutcome.SENT);
    counselling(Optional.of(NeedCover.ANOTHER_FIRM));
    assertThat(summary().unreachedAt()).isPresent();
    assertThat(summary().lastEvent()).isEqualTo(before);
  }

  @Test
  void aNeedThatIsOpenedAgainAfterTheWorkDoesNotOpenTheCaseAgain() {
    partlyTaken()
        .counselling(Optional.of(NeedCover.ANOTHER_FIRM))
        .with("firm/matter", new EngagementEnded(FIRM, EngagementEnding.DONE));
    assertThat(summary().state()).isEqualTo(FlowState.ENDED);
    counselling(Optional.empty());
    assertThat(summary().state()).isEqualTo(FlowState.ENDED);
    assertThat(summary().openNeeds()).isEmpty();
  }

  @Test
  void tellsWhatTheFirmDidNotTakeOnUntilSomebodyProvidesIt() {
    partlyTaken();
    assertThat(summary().openNeeds()).containsExactly(ServiceCategory.COUNSELLING);
    with(
        "firm/matter",
        new ServiceConnected(
            FIRM,
            new ConnectionId("c-1"),
            ServiceCategory.COUNSELLING,
            ConnectionStatus.REQUESTED));
    assertThat(summary().openNeeds()).isEmpty();
  }

  @Test
  void tellsThatTheClientSaysOtherwiseInWhicheverOrderTheNewsCome() {
    var done = counselling(ConnectionStatus.COMPLETED);
    var not = confirmed(ServiceAnswer.NOT_RECEIVED);
    accepted().with("matching/referral", new FirmAssigned(FIRM));
    with("firm/matter", done);
    assertThat(disputes()).as("not answered").isEmpty();
    with("intake/report", not);
    assertThat(disputes())
        .containsExactly(
            new CaseSummary.Dispute(
                ServiceCategory.COUNSELLING, ServiceAnswer.NOT_RECEIVED, entries.getLast().time()));
    with("firm/matter", counselling(ConnectionStatus.IN_PROGRESS));
    assertThat(disputes()).as("the firm goes on").isEmpty();
    with("firm/matter", done);
    assertThat(disputes()).as("done again, and not answered again").isEmpty();
    with("intake/report", confirmed(ServiceAnswer.RECEIVED));
    assertThat(disputes()).isEmpty();
  }

  @Test
  void waitsForTheFirmsWordBeforeItTellsOfADifference() {
    accepted().with("intake/report", confirmed(ServiceAnswer.NOT_AS_AGREED));
    assertThat(disputes()).isEmpty();
    with("firm/matter", counselling(ConnectionStatus.COMPLETED));
    assertThat(disputes()).hasSize(1);
    with("case-tracking/case", new CaseEvent.CaseClosed(CaseOutcome.SERVICES_RECEIVED));
    assertThat(disputes()).as("a coordinator has closed the case").isEmpty();
  }

  /// The reminder counts from the day on which the firm reached its client.
  @Test
  void aContactIsNewsOfItsDay() {
    accepted().with("matching/referral", new FirmAssigned(FIRM));
    var before = summary().lastEvent();
    var day = LocalDate.ofInstant(START, ZoneOffset.UTC);
    with("firm/matter", new CaseEvent.ContactMade(FIRM, ContactWay.PHONE, day.minusDays(20)));
    assertThat(summary().lastEvent()).as("long ago").isEqualTo(before);
    with("firm/matter", new CaseEvent.ContactMade(FIRM, ContactWay.PHONE, day.plusDays(1)));
    assertThat(summary().lastEvent()).isEqualTo(entries.getLast().time());
  }

  private static CaseEvent confirmed(ServiceAnswer answer) {
    return new CaseEvent.ServiceConfirmed(
        FIRM, new ConnectionId("c-1"), ServiceCategory.COUNSELLING, answer);
  }

  private static CaseEvent counselling(ConnectionStatus status) {
    return new ServiceConnected(FIRM, new ConnectionId("c-1"), ServiceCategory.COUNSELLING, status);
  }
}
