package org.alliance.matching.adapter;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alliance.contracts.EventStream;
import org.alliance.contracts.events.AllianceEvent;
import org.alliance.contracts.events.CaseAccepted;
import org.alliance.contracts.events.ClientWithdrew;
import org.alliance.contracts.events.ConsentChanged;
import org.alliance.contracts.events.EngagementEnded;
import org.alliance.contracts.events.FirmChanged;
import org.alliance.contracts.events.FirmChanged.AreaQuota;
import org.alliance.contracts.events.OfferAnswered;
import org.alliance.contracts.events.WithdrawalUndone;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.ConsentRecipient;
import org.alliance.contracts.values.OfferAnswer;
import org.alliance.contracts.values.OfferDeclineReason;
import org.alliance.kit.aggregate.Handling;
import org.alliance.kit.aggregate.Receipt;
import org.alliance.kit.aggregate.ReceivedEvent;
import org.alliance.kit.codec.EventCodec;
import org.alliance.kit.inbox.Inbox;
import org.alliance.matching.application.FirmIndex;
import org.alliance.matching.application.ReferringCases;
import org.alliance.matching.domain.Capacity;
import org.alliance.matching.domain.FirmFacts;
import org.alliance.matching.domain.FirmProfile;
import org.alliance.matching.domain.FirmProfile.Learn;
import org.alliance.matching.domain.FirmProfile.Learnt;
import org.alliance.matching.domain.FirmProfile.Never;
import org.alliance.matching.domain.Referral;
import org.alliance.matching.domain.ReferralCommand;
import org.alliance.matching.domain.ReferralCommand.End;
import org.alliance.matching.domain.ReferralCommand.Stop;
import org.alliance.matching.domain.ReferralEvent;
import org.alliance.matching.domain.Refusal;
import org.alliance.matching.domain.StopReason;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/// What matching hears: cases from intake and what their clients say, answers from firms and how
/// their work ended, and how firms have changed.
@Configuration(proxyBeanMethods = false)
class EventListeners {
  @Bean
  Consumer<Message<?>> onReport(
      Inbox inbox,
      EventCodec codec,
      Handling<Referral, ReferralCommand, ReferralEvent, Refusal> referrals,
      ReferringCases referring) {
    return inbox.consumer(
        EventStream.REPORT,
        event -> receive(event, body -> ofClient(body, referring), codec, referrals, referring));
  }

  @Bean
  Consumer<Message<?>> onMatter(
      Inbox inbox,
      EventCodec codec,
      Handling<Referral, ReferralCommand, ReferralEvent, Refusal> referrals,
      ReferringCases referring) {
    return inbox.consumer(
        EventStream.MATTER,
        event -> receive(event, body -> ofFirm(body, referring), codec, referrals, referring));
  }

  /// Most of what intake and firms say of a case is nothing to its referral: then only the position
  /// moves, and the index has nothing to follow. One that comes again may have changed something
  /// just before the instance died.
  private static Receipt receive(
      ReceivedEvent event,
      Function<AllianceEvent, Optional<ReferralCommand>> meaning,
      EventCodec codec,
      Handling<Referral, ReferralCommand, ReferralEvent, Refusal> referrals,
      ReferringCases referring) {
    var caseId = event.envelope().subject();
    var means = new AtomicBoolean();
    var receipt =
        referrals.receive(
            caseId,
            event,
            received -> {
              var command = codec.decode(received).flatMap(meaning);
              command.ifPresent(_ -> means.set(true));
              return command;
            });
    if (means.get() || receipt != Receipt.APPLIED) {
      referring.follow(new CaseId(caseId));
    }
    return receipt;
  }

  @Bean
  Consumer<Message<?>> onFirm(
      Inbox inbox,
      EventCodec codec,
      Handling<FirmProfile, Learn, Learnt, Never> firms,
      FirmIndex index) {
    return inbox.consumer(
        EventStream.FIRM,
        event -> {
          var receipt =
              firms.receive(
                  event.envelope().subject(),
                  event,
                  received -> codec.decode(received).flatMap(EventListeners::learn));
          var found = firms.load(event.envelope().subject());
          if (found.state() instanceof FirmProfile.Known(var facts)) {
            index.put(facts, found.positionOf(EventStream.FIRM));
          }
          return receipt;
        });
  }

  private static Optional<ReferralCommand> ofClient(AllianceEvent body, ReferringCases referring) {
    return switch (body) {
      case CaseAccepted accepted ->
          Optional.of(referring.open(accepted.caseId(), accepted.facts(), accepted.maySeekFirms()));
      case ClientWithdrew _ -> Optional.of(new Stop(StopReason.CLIENT_WITHDREW));
      case WithdrawalUndone(var id) -> Optional.of(referring.withdrawalUndone(id));
      case ConsentChanged(var id, var recipient, var change)
          when recipient == ConsentRecipient.LAW_FIRMS ->
          Optional.of(
              switch (change) {
                case WITHDRAWN -> new Stop(StopReason.CONSENT_WITHDRAWN);
                case GIVEN -> referring.consentGiven(id);
              });
      default -> Optional.empty();
    };
  }

  private static Optional<ReferralCommand> ofFirm(AllianceEvent body, ReferringCases referring) {
    return switch (body) {
      // An answer without content was once taken by firms, and counted there as a refusal.
      case OfferAnswered(var offer, _, var firm, var answer, var reason) ->
          Optional.of(
              answer == OfferAnswer.ACCEPTED
                  ? referring.accept(offer, firm)
                  : referring.decline(
                      offer, firm, Optional.ofNullable(reason).orElse(OfferDeclineReason.POLICY)));
      case EngagementEnded(var id, var firm, var ending) ->
          Optional.of(
              switch (ending) {
                case HANDED_BACK -> referring.giveBack(id, firm);
                case DONE -> new End(firm, StopReason.ENGAGEMENT_OVER);
                case CLIENT_LEFT -> new End(firm, StopReason.CLIENT_LEFT);
              });
      default -> Optional.empty();
    };
  }

  private static Optional<Learn> learn(AllianceEvent body) {
    return body instanceof FirmChanged firm
        ? Optional.of(new Learn(facts(firm)))
        : Optional.empty();
  }

  private static FirmFacts facts(FirmChanged firm) {
    var quota = firm.quotaPerQuarter();
    var perArea =
        Optional.ofNullable(firm.areaQuotas()).orElse(List.of()).stream()
            .collect(Collectors.toMap(AreaQuota::area, AreaQuota::perQuarter, Math::min));
    var perWeek =
        Optional.ofNullable(firm.mostPerWeek()).orElseGet(() -> Capacity.usualBurst(quota));
    return new FirmFacts(
        firm.firm(),
        firm.offices(),
        firm.lawyers(),
        new Capacity(quota, perWeek, perArea),
        firm.paused());
  }
}
