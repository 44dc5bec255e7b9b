package org.alliance.intake.domain.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.alliance.contracts.events.Instruction;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.client.ConsentChange;
import org.alliance.contracts.values.client.ConsentRecipient;
import org.alliance.contracts.values.client.InstructionRule;
import org.alliance.contracts.values.client.InstructionSubject;
import org.alliance.contracts.values.code.Coded;
import org.alliance.intake.domain.access.AccessTable;
import org.alliance.intake.domain.access.FilePart;
import org.alliance.intake.domain.access.Reader;
import org.alliance.intake.domain.access.Relation;
import org.alliance.intake.domain.access.Situation;
import org.alliance.intake.domain.access.Verdict;
import org.alliance.intake.domain.report.Incidents;
import org.alliance.intake.domain.report.Report;
import org.alliance.intake.domain.report.ReportCommand;
import org.alliance.intake.domain.report.ReportCommand.ChangeConsent;
import org.alliance.intake.domain.report.ReportCommand.ExpireConsents;
import org.alliance.intake.domain.report.ReportEvent;
import org.alliance.intake.domain.report.ReportStatus;
import org.alliance.kit.decision.Decision;
import org.junit.jupiter.api.Test;

class ConsentReceiptTests {
  private static final Instant AT = Incidents.AT;
  private static final Instant END = AT.plus(Recorded.LASTS);
  private static final ConsentRecipient FIRMS = ConsentRecipient.LAW_FIRMS;
  private static final Report ACCEPTED =
      new Report.Accepted(Incidents.told(Incidents.inMandate()), List.of());

  private static Consent given(Instant at) {
    return Consent.of(ConsentChange.GIVEN).recorded(at, Optional.of(new LanguageTag("ko")));
  }

  private static Report after(Report state, Consent consent, ConsentChange change) {
    return after(state, new ChangeConsent(Incidents.CASE, FIRMS, change, consent));
  }

  private static Report after(Report state, ReportCommand command) {
    var decision = Report.decide(state, command);
    return Report.DECIDER.after(state, ((Decision.Happened<ReportEvent, ?>) decision).events());
  }

  private static Wishes wishes(Report report) {
    return Report.toldOf(report).wishes();
  }

  @Test
  void holdsUntilItsEndAndNotASecondLonger() {
    var consent = given(AT);
    assertThat(consent.until()).contains(END);
    assertThat(consent.isGivenAt(END.minusSeconds(1))).isTrue();
    assertThat(consent.isGivenAt(END)).isFalse();
    assertThat(Consent.of(ConsentChange.WITHDRAWN).recorded(AT, Optional.empty()).until())
        .isEmpty();
  }

  @Test
  void expiresByTheClockOnceAndStaysInTheLedger() {
    var state =
        after(
            after(ACCEPTED, Consent.of(ConsentChange.WITHDRAWN), ConsentChange.WITHDRAWN),
            given(AT),
            ConsentChange.GIVEN);
    assertThat(Report.decide(state, new ExpireConsents(Incidents.CASE, END.minusSeconds(1))))
        .isEqualTo(Decision.happened());
    var decision = Report.decide(state, new ExpireConsents(Incidents.CASE, END));
    assertThat(decision)
        .isEqualTo(
            Decision.happened(
                new ReportEvent.ConsentChanged(
                    Incidents.CASE, FIRMS, ConsentChange.WITHDRAWN, Consent.expired(END))));
    var expired =
        Report.DECIDER.after(state, ((Decision.Happened<ReportEvent, ?>) decision).events());
    assertThat(wishes(expired).mayAskFirms()).isFalse();
    assertThat(wishes(expired).pastConsents().getLast())
        .isEqualTo(new PastConsent(FIRMS, given(AT), PastConsent.End.EXPIRED, Optional.of(END)));
    assertThat(Report.decide(expired, new ExpireConsents(Incidents.CASE, END.plusSeconds(9))))
        .isEqualTo(Decision.happened());
  }

  @Test
  void takesTheConsentToShowNamesWithItWhenItExpires() {
    var firms =
        after(
            after(ACCEPTED, Consent.of(ConsentChange.WITHDRAWN), ConsentChange.WITHDRAWN),
            given(AT),
            ConsentChange.GIVEN);
    for (var namesAt : List.of(AT, AT.plusSeconds(90_000))) {
      var names =
          new ChangeConsent(
              Incidents.CASE, ConsentRecipient.ASKED_FIRMS, ConsentChange.GIVEN, given(namesAt));
      var shown = after(firms, names);
      assertThat(wishes(shown).consentTo(ConsentRecipient.ASKED_FIRMS).isGiven()).isTrue();
      var expire = new ExpireConsents(Incidents.CASE, END);
      assertThat(((Decision.Happened<ReportEvent, ?>) Report.decide(shown, expire)).events())
          .hasSize(2);
      var expired = after(shown, expire);
      assertThat(wishes(expired).consentTo(FIRMS)).isEqualTo(Consent.expired(END));
      assertThat(wishes(expired).consentTo(ConsentRecipient.ASKED_FIRMS))
          .isEqualTo(Consent.expired(END));
    }
  }

  @Test
  void isSupersededByALaterOneAndWithdrawnByARefusal() {
    var first = after(ACCEPTED, Consent.of(ConsentChange.WITHDRAWN), ConsentChange.WITHDRAWN);
    var second = after(first, given(AT), ConsentChange.GIVEN);
    var later = AT.plusSeconds(90_000);
    var third = after(second, given(later), ConsentChange.GIVEN);
    assertThat(wishes(third).consentTo(FIRMS)).isEqualTo(given(later));
    assertThat(wishes(third).pastConsents())
        .extracting(PastConsent::end)
        .containsExactly(
            PastConsent.End.WITHDRAWN, PastConsent.End.SUPERSEDED, PastConsent.End.SUPERSEDED);
    assertThat(after(third, given(later.plusSeconds(60)), ConsentChange.GIVEN))
        .as("the same answer a minute later changes nothing")
        .isEqualTo(third);
  }

  @Test
  void ofAnInstructionTheEarlierOneStaysInTheLedger() {
    var forbid = instruction(InstructionRule.FORBID, 1);
    var allow = instruction(InstructionRule.ALLOW, 2);
    var wishes = Wishes.NONE.with(forbid).with(allow);
    assertThat(wishes.ruleOn(InstructionSubject.PRESS)).isEqualTo(InstructionRule.ALLOW);
    assertThat(wishes.pastInstructions()).containsExactly(forbid);
  }

  private static Instruction instruction(InstructionRule rule, int day) {
    return new Instruction(InstructionSubject.PRESS, rule, LocalDate.of(2026, 3, day));
  }

  /// Row by row, in the words of the decisions.
  @Test
  void coversNoMoreThanTheTable() {
    assertThat(DisclosureTable.covered(ConsentRecipient.LAW_ENFORCEMENT)).isEmpty();
    assertThat(DisclosureTable.covered(ConsentRecipient.SERVICE_PROVIDERS))
        .doesNotContain(DisclosedData.STORY, DisclosedData.PARTIES);
    assertThat(DisclosureTable.covered(ConsentRecipient.PARTNERS))
        .doesNotContain(DisclosedData.PARTIES);
    assertThat(DisclosureTable.covered(ConsentRecipient.ASKED_FIRMS))
        .containsExactly(DisclosedData.PARTIES);
    for (var recipient : ConsentRecipient.values()) {
      assertThat(DisclosureTable.of(DisclosedData.IDENTITY, recipient))
          .isNotEqualTo(Disclosure.WITH_CONSENT);
    }
  }

  /// A firm opens no part that the table does not let law firms see, and every part that it does.
  @Test
  void agreesWithTheTableOfReaders() {
    for (var part : FilePart.values()) {
      var opens =
          AccessTable.verdict(
                  part,
                  new Situation(
                      Reader.FIRM, ReportStatus.IN_MANDATE, Relation.ASSIGNED, true, false, true))
              .equals(Verdict.ALLOWED);
      var data = Coded.find(DisclosedData.class, part.code());
      assertThat(opens)
          .as("%s", part)
          .isEqualTo(
              data.map(one -> DisclosureTable.of(one, FIRMS) != Disclosure.NEVER)
                  // A firm sees the consents that it acts on.
                  .orElse(part == FilePart.CONSENTS));
    }
  }
}
