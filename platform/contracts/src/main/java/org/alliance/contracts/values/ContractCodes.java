package org.alliance.contracts.values;

import java.util.List;

/// All types of codes of this package.
public final class ContractCodes {
  public static final List<Class<? extends Coded>> ALL =
      List.of(
          BiasIndicator.class,
          CaseOutcome.class,
          Conduct.class,
          ConflictFinding.class,
          ConflictRefusal.class,
          ConnectionStatus.class,
          ConsentChange.class,
          ConsentRecipient.class,
          ContactRule.class,
          ContactWay.class,
          DeclineReason.class,
          DistanceBand.class,
          EngagementEnding.class,
          ErasureReason.class,
          EscalationReason.class,
          FirmObstacle.class,
          FollowUpReason.class,
          HandOverAnswer.class,
          HandOverDeclineReason.class,
          HandOverSettlement.class,
          HandPickReason.class,
          EngagementOutcome.class,
          HandBackReason.class,
          InstructionRule.class,
          InstructionSubject.class,
          IntakeChannel.class,
          Interpreter.class,
          LinkReason.class,
          MessageAnswer.class,
          NotificationChannel.class,
          NotificationKind.class,
          NotificationOutcome.class,
          OfferAnswer.class,
          OfferClosure.class,
          OfferDeclineReason.class,
          OnBehalf.class,
          ProviderKind.class,
          ReopenReason.class,
          ReportPart.class,
          ReviewReason.class,
          ServiceAnswer.class,
          ServiceCategory.class,
          TeamRole.class,
          Urgency.class,
          VictimKind.class,
          WithdrawalReason.class);

  private ContractCodes() {}
}
