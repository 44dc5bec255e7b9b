package org.alliance.matching.application.coordinating;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.referral.HandPickReason;
import org.alliance.kit.aggregate.AggregateCommandHandler;
import org.alliance.kit.decision.Decision;
import org.alliance.kit.sealing.CaseTexts;
import org.alliance.matching.application.index.JudgingFirms;
import org.alliance.matching.application.index.JudgingFirms.Judged;
import org.alliance.matching.application.index.JudgingFirms.Stored;
import org.alliance.matching.application.scheduling.SchedulerSignal;
import org.alliance.matching.domain.ranking.EligibilityRule;
import org.alliance.matching.domain.referral.Choice;
import org.alliance.matching.domain.referral.Referral;
import org.alliance.matching.domain.referral.ReferralCommand;
import org.alliance.matching.domain.referral.ReferralEvent;
import org.alliance.matching.domain.referral.Refusal;

/// A coordinator chooses the firm that is asked next. The choice is recorded here, with what it
/// breaks and why; the scheduler asks the firm at its next turn.
public final class ChoosingFirms {
  private static final Duration A_WEEK = Duration.ofDays(7);

  private final AggregateCommandHandler<Referral, ReferralCommand, ReferralEvent, Refusal>
      referrals;
  private final KnownFirms firms;
  private final FirmLoad load;
  private final JudgingFirms judging;
  private final SchedulerSignal scheduler;
  private final CaseTexts texts;
  private final Clock clock;

  public ChoosingFirms(
      AggregateCommandHandler<Referral, ReferralCommand, ReferralEvent, Refusal> referrals,
      KnownFirms firms,
      FirmLoad load,
      JudgingFirms judging,
      SchedulerSignal scheduler,
      CaseTexts texts,
      Clock clock) {
    this.referrals = referrals;
    this.firms = firms;
    this.load = load;
    this.judging = judging;
    this.scheduler = scheduler;
    this.texts = texts;
    this.clock = clock;
  }

  /// All firms for a case, those that break the fewest rules first.
  public List<Judged> judge(Referral referral) {
    var now = clock.instant();
    var stored = new Stored(firms.all(), load.places(), load.offeredSince(now.minus(A_WEEK)));
    return judging.judge(Referral.historyOf(referral), stored, now);
  }

  /// @param id of the form; the same form chooses once
  /// @param by the opaque id of the coordinator
  /// @param accepted the rules that the coordinator was shown
  public Decision<ReferralEvent, Refusal> choose(
      CaseId caseId,
      UUID id,
      FirmId firm,
      HandPickReason reason,
      String note,
      String by,
      Set<EligibilityRule> accepted) {
    var choice =
        new Choice(id, firm, reason, texts.seal(note, caseId), by, clock.instant(), accepted, true);
    var decision = referrals.handle(caseId.value(), new ReferralCommand.Choose(choice));
    scheduler.wake();
    return decision;
  }

  /// What the coordinator wrote; blank once the client has been erased.
  public String noteOf(CaseId caseId, Choice choice) {
    return choice.note().isEmpty() ? "" : texts.open(choice.note(), caseId);
  }
}
