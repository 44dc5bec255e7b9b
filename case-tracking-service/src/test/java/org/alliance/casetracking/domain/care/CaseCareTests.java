package org.alliance.casetracking.domain.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.alliance.casetracking.domain.care.CaseCare.Command;
import org.alliance.casetracking.domain.care.CaseCare.Event;
import org.alliance.casetracking.domain.care.CaseCare.Refusal;
import org.alliance.casetracking.domain.care.CaseCare.Reminder;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.referral.CaseOutcome;
import org.alliance.contracts.values.referral.FollowUpReason;
import org.alliance.contracts.values.referral.ReopenReason;
import org.alliance.kit.decision.Decision;
import org.junit.jupiter.api.Test;

class CaseCareTests {
  private static final CaseId CASE = new CaseId("123e4567-e89b-12d3-a456-426614174000");
  private static final Instant NOW = Instant.parse("2026-03-10T09:30:00Z");
  private static final Command CLOSE =
      new Command.Close(CASE, CaseOutcome.ADVICE_GIVEN, "0123456789abcdef", NOW);
  private static final Command REOPEN =
      new Command.Reopen(CASE, ReopenReason.NEW_FACTS, "0123456789abcdef", NOW);

  @Test
  void closesOnceUntilItIsOpenedAgain() {
    var closed = after(CaseCare.NONE, CLOSE);
    assertThat(closed.isClosed()).isTrue();
    assertThat(decide(closed, CLOSE)).isEqualTo(Decision.refused(Refusal.CLOSED_ALREADY));
    var open = after(closed, REOPEN);
    assertThat(open.isClosed()).isFalse();
    assertThat(after(open, CLOSE).changes()).hasSize(3);
  }

  @Test
  void remindsOnceOfOneStateOfAffairs() {
    var first = remind(NOW);
    var reminded = after(CaseCare.NONE, first);
    assertThat(decide(reminded, first)).isEqualTo(Decision.happened());
    var later = remind(NOW.plusSeconds(60));
    assertThat(decide(reminded, later)).isNotEqualTo(Decision.happened());
    assertThat(after(reminded, later).reminders()).hasSize(1);
  }

  @Test
  void remindsOfNoCaseThatIsClosed() {
    assertThat(decide(after(CaseCare.NONE, CLOSE), remind(NOW))).isEqualTo(Decision.happened());
  }

  private static Command remind(Instant since) {
    return new Command.Remind(
        CASE,
        new Reminder(FollowUpReason.NO_CONTACT, since, since.plusSeconds(3_600)),
        Optional.empty());
  }

  private static Decision<Event, Refusal> decide(CaseCare state, Command command) {
    return CaseCare.DECIDER.decide().apply(state, command);
  }

  private static CaseCare after(CaseCare state, Command command) {
    if (decide(state, command) instanceof Decision.Happened<Event, Refusal>(var events)) {
      return CaseCare.DECIDER.after(state, events);
    }
    throw new AssertionError("refused");
  }
}
