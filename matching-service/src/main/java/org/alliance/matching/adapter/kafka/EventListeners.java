package org.alliance.matching.adapter.kafka;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.alliance.contracts.EventStream;
import org.alliance.contracts.events.AllianceEvent;
import org.alliance.contracts.events.FirmChanged;
import org.alliance.kit.aggregate.AggregateCommandHandler;
import org.alliance.kit.aggregate.Receipt;
import org.alliance.kit.aggregate.ReceivedEvent;
import org.alliance.kit.codec.EventCodec;
import org.alliance.kit.inbox.Inbox;
import org.alliance.matching.application.scheduling.SchedulerSignal;
import org.alliance.matching.domain.firms.FirmProfile;
import org.alliance.matching.domain.firms.FirmProfile.Learn;
import org.alliance.matching.domain.firms.FirmProfile.Learnt;
import org.alliance.matching.domain.firms.FirmProfile.Never;
import org.alliance.matching.domain.referral.Referral;
import org.alliance.matching.domain.referral.ReferralCommand;
import org.alliance.matching.domain.referral.ReferralEvent;
import org.alliance.matching.domain.referral.Refusal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/// Records what other services say: cases and their clients' wishes from intake, answers and the
/// ends of engagements from firms, and how firms have changed. No firm is chosen here: the
/// scheduler does that, on the one instance that holds its lease.
@Configuration(proxyBeanMethods = false)
class EventListeners {
  @Bean
  Consumer<Message<?>> onReport(ReferralRecorder recorder) {
    return recorder.into(EventStream.REPORT, EventTranslation::ofClient);
  }

  /// A coordinator closes a case, or opens it again.
  @Bean
  Consumer<Message<?>> onCase(ReferralRecorder recorder) {
    return recorder.into(EventStream.CASE, EventTranslation::ofClient);
  }

  @Bean
  Consumer<Message<?>> onMatter(ReferralRecorder recorder) {
    return recorder.into(EventStream.MATTER, EventTranslation::ofFirm);
  }

  @Bean
  ReferralRecorder referralRecorder(
      Inbox inbox,
      EventCodec codec,
      Clock clock,
      AggregateCommandHandler<Referral, ReferralCommand, ReferralEvent, Refusal> referrals,
      SchedulerSignal scheduler) {
    return (stream, meaning) ->
        inbox.intoAggregates(
            stream,
            event ->
                record(
                    event,
                    body -> meaning.apply(body, clock.instant()),
                    codec,
                    referrals,
                    scheduler));
  }

  /// Makes the listener that records a stream of cases.
  interface ReferralRecorder {
    Consumer<Message<?>> into(
        EventStream stream, BiFunction<AllianceEvent, Instant, Optional<ReferralCommand>> meaning);
  }

  @Bean
  Consumer<Message<?>> onFirm(
      Inbox inbox,
      EventCodec codec,
      AggregateCommandHandler<FirmProfile, Learn, Learnt, Never> firms,
      SchedulerSignal scheduler) {
    Function<AllianceEvent, Optional<Learn>> meaning =
        body ->
            body instanceof FirmChanged firm
                ? Optional.of(new Learn(EventTranslation.facts(firm)))
                : Optional.empty();
    return inbox.intoAggregates(
        EventStream.FIRM, event -> record(event, meaning, codec, firms, scheduler));
  }

  private static <S, C, E, R> Receipt record(
      ReceivedEvent event,
      Function<AllianceEvent, Optional<C>> meaning,
      EventCodec codec,
      AggregateCommandHandler<S, C, E, R> aggregates,
      SchedulerSignal scheduler) {
    var receipt =
        aggregates.receive(
            event.envelope().subject(), event, received -> codec.decode(received).flatMap(meaning));
    scheduler.wake();
    return receipt;
  }
}
