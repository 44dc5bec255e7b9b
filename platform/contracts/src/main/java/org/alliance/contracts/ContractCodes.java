package org.alliance.contracts;

import java.util.List;
import org.alliance.contracts.values.client.ConsentChange;
import org.alliance.contracts.values.client.ConsentRecipient;
import org.alliance.contracts.values.client.ErasureReason;
import org.alliance.contracts.values.client.InstructionRule;
import org.alliance.contracts.values.client.InstructionSubject;
import org.alliance.contracts.values.client.WithdrawalReason;
import org.alliance.contracts.values.code.Coded;
import org.alliance.contracts.values.engagement.ConnectionStatus;
import org.alliance.contracts.values.engagement.ContactWay;
import org.alliance.contracts.values.engagement.EngagementEnding;
import org.alliance.contracts.values.engagement.EngagementOutcome;
import org.alliance.contracts.values.engagement.HandBackReason;
import org.alliance.contracts.values.engagement.ProviderKind;
import org.alliance.contracts.values.engagement.ServiceAnswer;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.engagement.TeamRole;
import org.alliance.contracts.values.handover.HandOverAnswer;
import org.alliance.contracts.values.handover.HandOverDeclineReason;
import org.alliance.contracts.values.handover.HandOverSettlement;
import org.alliance.contracts.values.language.Interpreter;
import org.alliance.contracts.values.notice.ContactRule;
import org.alliance.contracts.values.notice.NotificationChannel;
import org.alliance.contracts.values.notice.NotificationKind;
import org.alliance.contracts.values.notice.NotificationOutcome;
import org.alliance.contracts.values.place.DistanceBand;
import org.alliance.contracts.values.referral.CaseOutcome;
import org.alliance.contracts.values.referral.ConflictFinding;
import org.alliance.contracts.values.referral.ConflictRefusal;
import org.alliance.contracts.values.referral.EscalationReason;
import org.alliance.contracts.values.referral.FirmObstacle;
import org.alliance.contracts.values.referral.FollowUpReason;
import org.alliance.contracts.values.referral.HandPickReason;
import org.alliance.contracts.values.referral.NeedCover;
import org.alliance.contracts.values.referral.OfferAnswer;
import org.alliance.contracts.values.referral.OfferClosure;
import org.alliance.contracts.values.referral.OfferDeclineReason;
import org.alliance.contracts.values.referral.ReopenReason;
import org.alliance.contracts.values.report.BiasIndicator;
import org.alliance.contracts.values.report.Conduct;
import org.alliance.contracts.values.report.DeclineReason;
import org.alliance.contracts.values.report.IntakeChannel;
import org.alliance.contracts.values.report.LinkReason;
import org.alliance.contracts.values.report.MessageAnswer;
import org.alliance.contracts.values.report.OnBehalf;
import org.alliance.contracts.values.report.ReportPart;
import org.alliance.contracts.values.report.ReviewReason;
import org.alliance.contracts.values.report.Urgency;
import org.alliance.contracts.values.report.VictimKind;

/// All types of codes.
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
          NeedCover.class,
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
