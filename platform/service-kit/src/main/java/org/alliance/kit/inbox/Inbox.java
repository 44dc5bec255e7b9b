package org.alliance.kit.inbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.alliance.contracts.Envelope;
import org.alliance.contracts.EventStream;
import org.alliance.contracts.events.AllianceEvent;
import org.alliance.kit.aggregate.AggregateCommandHandler;
import org.alliance.kit.aggregate.Receipt;
import org.alliance.kit.aggregate.ReceivedEvent;
import org.alliance.kit.aggregate.TransientFaults;
import org.alliance.kit.codec.EventCodec;
import org.alliance.kit.web.Correlation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageHeaders;

/// Makes the consumers that bindings call. What is thrown out of one makes the record come again,
/// for ever, with a growing wait: only faults of stores and networks are. What can never succeed is
/// parked inside the aggregate or, if there is none that can be read and written, tried a few times
/// and put with the dead letters, so that it keeps no other from its turn.
public final class Inbox {
  private static final Logger log = LoggerFactory.getLogger(Inbox.class);

  /// Three tries in all, with a random wait of up to 40 ms in between.
  private static final RetryTemplate RETRIES =
      new RetryTemplate(
          RetryPolicy.builder()
              .predicate(fault ->
                  !(fault instanceof UndecodableRecord) && !TransientFaults.isTransient(fault))
              .maxRetries(2)
              .delay(Duration.ofMillis(20))
              .jitter(Duration.ofMillis(20))
              .build());

  private final DeadLetters deadLetters;
  private final InboxMetrics metrics;
  private final EventCodec codec;
  private final Map<EventStream, Function<ReceivedEvent, Receipt>> handlers =
      new EnumMap<>(EventStream.class);
  private final Set<EventStream> rehearsable = EnumSet.noneOf(EventStream.class);

  public Inbox(DeadLetters deadLetters, InboxMetrics metrics, EventCodec codec) {
    this.deadLetters = deadLetters;
    this.metrics = metrics;
    this.codec = codec;
  }

  /// Takes each event of a stream to the aggregate that has the event's subject as its id.
  ///
  /// @param mapper what the event asks of the aggregate; empty for an event that only has to be
  ///   counted
  public <C> Consumer<Message<?>> into(
      EventStream stream,
      AggregateCommandHandler<?, C, ?, ?> handler,
      Function<AllianceEvent, Optional<? extends C>> mapper) {
    return intoAggregates(
        stream,
        event ->
            handler.receive(
                event.envelope().subject(),
                event,
                received -> codec.decode(received).flatMap(mapper).map(command -> command)));
  }

  /// The same for a command that depends on the state that it meets.
  public <S, C> Consumer<Message<?>> into(
      EventStream stream,
      AggregateCommandHandler<S, C, ?, ?> handler,
      BiFunction<S, AllianceEvent, Optional<? extends C>> mapper) {
    return intoAggregates(
        stream,
        event ->
            handler.receive(
                event.envelope().subject(),
                event,
                (state, received) ->
                    codec
                        .decode(received)
                        .flatMap(body -> mapper.apply(state, body))
                        .map(command -> command)));
  }

  /// Takes each event of a stream to an effect outside of aggregates. An event may come twice, so
  /// the effect has to be idempotent.
  ///
  /// @param passed is told of each event after its effect, and of events of an unknown type, too
  public Consumer<Message<?>> into(
      EventStream stream, Consumer<AllianceEvent> effect, Consumer<Envelope> passed) {
    return into(stream, (_, event) -> effect.accept(event), passed);
  }

  /// As above, for an effect that needs to know which event it was.
  public Consumer<Message<?>> into(
      EventStream stream, BiConsumer<Envelope, AllianceEvent> effect, Consumer<Envelope> passed) {
    return consumer(
        stream,
        event -> {
          codec.decode(event).ifPresent(body -> effect.accept(event.envelope(), body));
          passed.accept(event.envelope());
          return Receipt.APPLIED;
        });
  }

  /// @param handler takes the event to aggregates by their [AggregateCommandHandler], does nothing
  ///   else that lasts, and says what became of it. What it would do can be asked beforehand
  public Consumer<Message<?>> intoAggregates(
      EventStream stream, Function<ReceivedEvent, Receipt> handler) {
    rehearsable.add(stream);
    return consumer(stream, handler);
  }

  /// @param handler takes the event to where it belongs and says what became of it
  public Consumer<Message<?>> consumer(
      EventStream stream, Function<ReceivedEvent, Receipt> handler) {
    handlers.put(stream, handler);
    return record -> {
      try {
        receiveOrGiveUp(decoded(stream, record.getHeaders(), record.getPayload()));
      } catch (UndecodableRecord undecodable) {
        bury(record, undecodable.reason());
      }
    };
  }

  private void receiveOrGiveUp(ReceivedEvent event) {
    try {
      RETRIES.invoke(() -> {
        receive(event);
      });
    } catch (UndecodableRecord undecodable) {
      throw undecodable;
    } catch (RuntimeException fault) {
      if (TransientFaults.isTransient(fault)) {
        throw fault;
      }
      log.error(
          "Gave up on {} after 3 tries: {}", event.envelope().id(), fault.getClass().getName());
      throw new UndecodableRecord("unreadable-" + fault.getClass().getSimpleName());
    }
  }

  /// Hands an event to the handler of its stream once more: one that was parked, or one that was
  /// buried and has been mended.
  public Receipt receive(ReceivedEvent event) {
    var handler = handlers.get(event.envelope().stream());
    if (handler == null) {
      throw new UndecodableRecord("no-reader-here");
    }
    try (var _ = Correlation.of(event.envelope().correlation())) {
      var receipt = handler.apply(event);
      metrics.received(event.envelope(), receipt);
      log(event, receipt);
      return receipt;
    }
  }

  /// What [#receive(ReceivedEvent)] would come to now, without doing it. A fault in writing the
  /// outcome is not foreseen.
  ///
  /// @return empty if the handler of its stream cannot be asked beforehand
  public Optional<Receipt> rehearse(ReceivedEvent event) {
    var stream = event.envelope().stream();
    var handler = handlers.get(stream);
    if (handler == null) {
      throw new UndecodableRecord("no-reader-here");
    }
    return rehearsable.contains(stream)
        ? Optional.of(AggregateCommandHandler.rehearse(() -> handler.apply(event)))
        : Optional.empty();
  }

  /// @throws UndecodableRecord if it is no event of this stream
  public static ReceivedEvent decoded(EventStream stream, MessageHeaders headers, Object payload) {
    var envelope = RecordHeaders.envelope(headers);
    if (envelope.stream() != stream) {
      throw new UndecodableRecord("wrong-stream");
    }
    return new ReceivedEvent(envelope, body(stream, payload));
  }

  private void bury(Message<?> record, String reason) {
    log.warn("Dead letter: {}", reason);
    metrics.buried(reason);
    deadLetters.bury(record, reason);
  }

  private static void log(ReceivedEvent event, Receipt receipt) {
    var envelope = event.envelope();
    switch (receipt) {
      case PARKED ->
          log.error(
              "Parked {} {} #{}: a person has to look at it",
              envelope.type(),
              envelope.subject(),
              envelope.seq());
      case HELD ->
          log.warn(
              "Held {} {} #{}: an earlier event is missing or parked",
              envelope.type(),
              envelope.subject(),
              envelope.seq());
      case APPLIED, REFUSED, DUPLICATE ->
          log.debug("{} {} {} #{}", receipt, envelope.type(), envelope.subject(), envelope.seq());
    }
  }

  private static String body(EventStream stream, Object payload) {
    if (payload instanceof byte[] bytes && bytes.length > 0) {
      if (bytes.length > EventCodec.largestBody(stream)) {
        throw new UndecodableRecord("too-large");
      }
      return new String(bytes, StandardCharsets.UTF_8);
    }
    throw new UndecodableRecord("no-body");
  }
}
