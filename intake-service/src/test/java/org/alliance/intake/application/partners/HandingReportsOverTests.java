package org.alliance.intake.application.partners;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alliance.contracts.events.Instruction;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.contracts.values.client.ConsentRecipient;
import org.alliance.contracts.values.client.InstructionRule;
import org.alliance.contracts.values.client.InstructionSubject;
import org.alliance.contracts.values.handover.HandOverDeclineReason;
import org.alliance.contracts.values.place.UsState;
import org.alliance.intake.application.directory.AddedOrganisation;
import org.alliance.intake.application.directory.AddedOrganisationsInMemory;
import org.alliance.intake.application.directory.Organisation;
import org.alliance.intake.application.directory.Partner;
import org.alliance.intake.application.directory.PartnersInMemory;
import org.alliance.intake.application.directory.SuggestingOrganisations;
import org.alliance.intake.application.reviewing.StaffId;
import org.alliance.intake.domain.consent.Consent;
import org.alliance.intake.domain.consent.Wishes;
import org.alliance.intake.domain.handover.HandOver;
import org.alliance.intake.domain.report.Incidents;
import org.alliance.intake.domain.report.Refusal;
import org.alliance.intake.domain.report.Report;
import org.alliance.intake.domain.report.ReportCommand;
import org.alliance.intake.domain.report.ReportEvent;
import org.alliance.intake.domain.report.ReportStatus;
import org.alliance.kit.aggregate.AggregateCommandHandler;
import org.alliance.kit.decision.Decision;
import org.alliance.testkit.InMemoryAggregates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HandingReportsOverTests {
  private static final CaseId ID = Incidents.CASE;
  private static final OrganisationId KOREAN = new OrganisationId("speaks-korean");
  private static final OrganisationId ENGLISH = new OrganisationId("speaks-english");
  private static final OrganisationId POLICE = new OrganisationId("tells-police");
  private static final Consent GIVEN =
      new Consent(Consent.Answer.GIVEN, Optional.of(Consent.Basis.FORM));
  private static final Wishes AGREES = Wishes.NONE.with(ConsentRecipient.PARTNERS, GIVEN);

  private final AggregateCommandHandler<Report, ReportCommand, ReportEvent, Refusal> reports =
      new AggregateCommandHandler<>(
          InMemoryAggregates.silent(Report.DECIDER.initial()), Report.DECIDER);
  private final PartnersInMemory partners = new PartnersInMemory();
  private final AddedOrganisationsInMemory added = new AddedOrganisationsInMemory();
  private final List<CaseId> known = new ArrayList<>();
  private Instant now = Incidents.AT;
  private final SuggestingOrganisations organisations =
      new SuggestingOrganisations(
          List.of(
              organisation("a-police", "hate-incident-reporting;police-reporting", "ko"),
              organisation("b-english", "hate-incident-reporting", "en"),
              organisation("c-korean", "hate-incident-reporting", "ko")),
          added,
          partners);
  private final HandingReportsOver handing =
      new HandingReportsOver(
          reports,
          new HandOversInMemory(reports, known),
          organisations,
          partners,
          Duration.ofDays(3),
          new MovingClock());

  @Test
  void theRulesAskTheBestOneThatSpeaksTheLanguageAndNoneThatTellsThePolice() {
    accounts();
    submit(AGREES);
    handing.run();
    assertThat(handOver()).isEqualTo(HandOver.nothing());
    handing.run();
    assertThat(handOver().offeredTo()).contains(KOREAN);
    assertThat(handing.candidates(report())).extracting("account").doesNotContain(POLICE);
    assertThat(handing.offer(ID, POLICE)).isEqualTo(Decision.refused(Refusal.NO_HAND_OVER));
  }

  @Test
  void oneThatACoordinatorAddedIsAskedLikeThoseThatAreShippedAndByItsLatestVersion() {
    var account = new OrganisationId("own-one");
    add(1, organisation("own-one", "hate-incident-reporting", "en"));
    add(2, organisation("own-one", "hate-incident-reporting", "ko"));
    partners.save(partners.of("own-one").with(Optional.of(account), 1, ""));
    submit(AGREES);
    assertThat(handing.candidates(report())).extracting("account").containsExactly(account);
    assertThat(organisations.forReport(report()).named())
        .filteredOn(one -> one.id().equals("own-one"))
        .extracting(Organisation::spoken)
        .containsExactly(List.of(new LanguageTag("ko")));
    assertThat(handing.offer(ID, account)).isInstanceOf(Decision.Happened.class);
  }

  @Test
  void oneThatACoordinatorAddedAndThatTellsThePoliceIsNotNamedWithoutConsent() {
    var account = new OrganisationId("own-police");
    add(1, organisation("own-police", "hate-incident-reporting;police-reporting", "ko"));
    partners.save(partners.of("own-police").with(Optional.of(account), 5, ""));
    submit(AGREES);
    assertThat(handing.candidates(report())).isEmpty();
    assertThat(organisations.forReport(report()).named())
        .extracting(Organisation::id)
        .doesNotContain("own-police");
    assertThat(handing.offer(ID, account)).isEqualTo(Decision.refused(Refusal.NO_HAND_OVER));
  }

  private void add(int version, Organisation facts) {
    assertThat(
            added.add(
                new AddedOrganisation(
                    facts, "its page", LocalDate.of(2026, 1, 1), version, Incidents.AT, "cora")))
        .isTrue();
  }

  @Test
  void onlyAClientWhoAllowsThePoliceIsOfferedToOneThatTellsThem() {
    accounts();
    submit(
        AGREES.with(
            new Instruction(
                InstructionSubject.POLICE,
                InstructionRule.ALLOW,
                Incidents.AT.atOffset(ZoneOffset.UTC).toLocalDate())));
    assertThat(handing.candidates(report())).extracting("account").contains(POLICE);
  }

  @ParameterizedTest
  @EnumSource(
      value = InstructionRule.class,
      names = {"FORBID", "ASK"})
  void oneThatTellsThePoliceTakesNoClientWhoHasSaidNoSinceItWasAsked(InstructionRule later) {
    var today = Incidents.AT.atOffset(ZoneOffset.UTC).toLocalDate();
    accounts();
    submit(AGREES.with(new Instruction(InstructionSubject.POLICE, InstructionRule.ALLOW, today)));
    assertThat(handing.offer(ID, POLICE)).isInstanceOf(Decision.Happened.class);
    reports.handle(
        ID.value(),
        new ReportCommand.RecordInstruction(
            ID, new Instruction(InstructionSubject.POLICE, later, today)));
    assertThat(handing.accept(ID, POLICE)).isEqualTo(Decision.refused(Refusal.NO_HAND_OVER));
    assertThat(Report.statusOf(report())).isEqualTo(ReportStatus.DECLINED);
    assertThat(handing.decline(ID, POLICE, HandOverDeclineReason.CAPACITY))
        .isInstanceOf(Decision.Happened.class);
    handing.offer(ID, KOREAN);
    assertThat(handing.accept(ID, KOREAN)).isInstanceOf(Decision.Happened.class);
  }

  @Test
  void asksNobodyWithoutConsentWithoutAccountWithoutRoomOrAfterItClosed() {
    submit(Wishes.NONE);
    accounts();
    handing.run();
    handing.run();
    assertThat(handOver()).isEqualTo(HandOver.nothing());
    assertThat(handing.offer(ID, KOREAN)).isEqualTo(Decision.refused(Refusal.PARTNERS_NOT_ALLOWED));
    partners.save(
        partners.of("c-korean").with(new Partner.Check(new StaffId("cora"), Incidents.AT, false)));
    assertThat(handing.candidates(report())).extracting("account").containsExactly(ENGLISH);
    partners.save(partners.of("b-english").with(Optional.empty(), 5, ""));
    assertThat(handing.candidates(report())).isEmpty();
  }

  @Test
  void saysThatNoneFitsSoThatItIsNotLookedForAgain() {
    submit(AGREES);
    handing.run();
    handing.run();
    assertThat(handOver()).isInstanceOf(HandOver.NoneFits.class);
    accounts();
    handing.run();
    handing.run();
    assertThat(handOver()).isInstanceOf(HandOver.NoneFits.class);
    handing.offer(ID, ENGLISH);
    assertThat(handOver().offeredTo()).contains(ENGLISH);
  }

  @Test
  void waitsForRoom() {
    partners.save(partners.of("c-korean").with(Optional.of(KOREAN), 0, ""));
    submit(AGREES);
    handing.run();
    handing.run();
    assertThat(handOver()).isEqualTo(HandOver.nothing());
    partners.save(partners.of("c-korean").with(Optional.of(KOREAN), 1, ""));
    handing.run();
    assertThat(handOver().offeredTo()).contains(KOREAN);
  }

  @Test
  void aLateAnswerIsNoneAndAPersonHasADay() {
    accounts();
    submit(AGREES);
    handing.offer(ID, KOREAN);
    now = now.plus(Duration.ofDays(3));
    assertThat(handing.accept(ID, KOREAN)).isEqualTo(Decision.refused(Refusal.NO_HAND_OVER));
    handing.run();
    assertThat(handing.returned()).extracting("id").containsExactly(ID);
    assertThat(((HandOver.Returned) handOver()).due()).isEqualTo(now.plus(Duration.ofDays(1)));
    assertThat(handing.candidates(report())).extracting("account").containsExactly(ENGLISH);
    assertThat(organisations.forReport(report()).named())
        .extracting("id")
        .containsExactly("b-english");
    handing.offer(ID, ENGLISH);
    handing.decline(ID, ENGLISH, HandOverDeclineReason.CAPACITY);
    assertThat(Report.statusOf(report())).isEqualTo(ReportStatus.DECLINED);
  }

  @Test
  void isHandedOverByTheAcceptanceAndNothingBefore() {
    accounts();
    submit(AGREES);
    assertThat(Report.statusOf(report())).isEqualTo(ReportStatus.DECLINED);
    handing.offer(ID, KOREAN);
    assertThat(HandOverNews.of(report())).isEqualTo(HandOverNews.ASKED);
    assertThat(Report.statusOf(report())).isEqualTo(ReportStatus.DECLINED);
    handing.accept(ID, KOREAN);
    assertThat(HandOverNews.of(report())).isEqualTo(HandOverNews.TAKEN);
    assertThat(Report.statusOf(report())).isEqualTo(ReportStatus.HANDED_OVER);
  }

  private void accounts() {
    partners.save(partners.of("a-police").with(Optional.of(POLICE), 5, ""));
    partners.save(partners.of("b-english").with(Optional.of(ENGLISH), 5, ""));
    partners.save(partners.of("c-korean").with(Optional.of(KOREAN), 1, ""));
  }

  private void submit(Wishes wishes) {
    known.add(ID);
    reports.handle(
        ID.value(),
        new ReportCommand.Submit(
            ID,
            Incidents.version(Incidents.outside(), wishes),
            Set.of(),
            false,
            now,
            Optional.of(Incidents.NUMBER)));
  }

  private Report report() {
    return reports.stateOf(ID.value());
  }

  private HandOver handOver() {
    return Report.toldOf(report()).handOver();
  }

  private static Organisation organisation(String id, String services, String language) {
    return new Organisation(
        id,
        id,
        Set.of(UsState.CA),
        Set.of(services.split(";")),
        List.of(new LanguageTag(language)),
        List.of(),
        false,
        "",
        "",
        "",
        "2026");
  }

  private final class MovingClock extends Clock {
    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneOffset getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
