package org.alliance.matching.application.coordinating;

import java.time.Clock;
import java.util.Optional;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.referral.NeedCover;
import org.alliance.kit.aggregate.AggregateCommandHandler;
import org.alliance.kit.decision.Decision;
import org.alliance.matching.application.scheduling.SchedulerSignal;
import org.alliance.matching.domain.referral.Referral;
import org.alliance.matching.domain.referral.ReferralCommand;
import org.alliance.matching.domain.referral.ReferralCommand.Cover;
import org.alliance.matching.domain.referral.ReferralCommand.Exclude;
import org.alliance.matching.domain.referral.ReferralCommand.Next;
import org.alliance.matching.domain.referral.ReferralCommand.OpenNeed;
import org.alliance.matching.domain.referral.ReferralCommand.Reopen;
import org.alliance.matching.domain.referral.ReferralEvent;
import org.alliance.matching.domain.referral.Refusal;

/// Records the wishes of coordinators in the referral. The scheduler asks the next firm at its next
/// turn.
public final class CoordinatingReferrals {
  private final AggregateCommandHandler<Referral, ReferralCommand, ReferralEvent, Refusal>
      referrals;
  private final SchedulerSignal scheduler;
  private final Clock clock;

  public CoordinatingReferrals(
      AggregateCommandHandler<Referral, ReferralCommand, ReferralEvent, Refusal> referrals,
      SchedulerSignal scheduler,
      Clock clock) {
    this.referrals = referrals;
    this.scheduler = scheduler;
    this.clock = clock;
  }

  public Optional<Referral> find(CaseId caseId) {
    return Optional.of(referrals.stateOf(caseId.value()))
        .filter(state -> !(state instanceof Referral.Absent));
  }

  /// The best firm is to be asked, whatever its place is worth to other cases.
  public Decision<ReferralEvent, Refusal> reopen(CaseId caseId) {
    return handle(caseId, new Reopen(clock.instant()));
  }

  /// This firm is not to be asked; an offer that is out is withdrawn.
  public Decision<ReferralEvent, Refusal> exclude(CaseId caseId, FirmId firm) {
    return handle(caseId, new Exclude(firm, Next.later(clock.instant())));
  }

  /// Something else covers a service that the firm did not take on. Said again, it changes nothing.
  ///
  /// @param by who says so, by the opaque id of the issuer
  public Decision<ReferralEvent, Refusal> cover(
      CaseId caseId, ServiceCategory service, NeedCover cover, String by) {
    return handle(caseId, new Cover(service, cover, by, clock.instant()));
  }

  /// A need that was recorded as covered is open again.
  public Decision<ReferralEvent, Refusal> openNeed(CaseId caseId, ServiceCategory service) {
    return handle(caseId, new OpenNeed(service));
  }

  private Decision<ReferralEvent, Refusal> handle(CaseId caseId, ReferralCommand command) {
    var decision = referrals.handle(caseId.value(), command);
    scheduler.wake();
    return decision;
  }
}
