package org.alliance.kit.aggregate;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.alliance.contracts.Envelope;
import org.alliance.kit.decision.Decider;
import org.alliance.kit.decision.Decision;
import org.alliance.kit.decision.Decision.Happened;
import org.alliance.kit.decision.Decision.Refused;

/// Load, decide, save, for one kind of aggregate. Every write to an aggregate goes through here,
/// whether a person, a clock or a received event asks for it.
public final class AggregateCommandHandler<S, C, E, R> {
  private static final int TRIES = 5;
  private static final ScopedValue<Boolean> REHEARSAL = ScopedValue.newInstance();

  private final Aggregates<S, E> aggregates;
  private final Decider<S, C, E, R> decider;
  private final Pause pause;

  public AggregateCommandHandler(Aggregates<S, E> aggregates, Decider<S, C, E, R> decider) {
    this(aggregates, decider, Pause.RANDOM);
  }

  public AggregateCommandHandler(
      Aggregates<S, E> aggregates, Decider<S, C, E, R> decider, Pause pause) {
    this.aggregates = aggregates;
    this.decider = decider;
    this.pause = pause;
  }

  /// A trial run of what handlers do with a received event: it is read, translated and decided upon
  /// as always, and nothing is written.
  public static <T> T rehearse(Supplier<T> run) {
    return ScopedValue.where(REHEARSAL, true).call(run::get);
  }

  /// The aggregate with its version, and what it has not sent yet.
  public Versioned<S> load(String id) {
    return aggregates.load(id);
  }

  public S stateOf(String id) {
    return load(id).state();
  }

  /// Carries out what a person or a clock asks for.
  ///
  /// @throws StaleState if others were quicker five times running
  /// @throws OutboxFull if what it said before has not been sent for too long
  public Decision<E, R> handle(String id, C command) {
    return onStaleState(() -> decideAndSave(aggregates.load(id), command));
  }

  /// Decides again when another writer was quicker: five tries with a short, random wait in
  /// between.
  private <T> T onStaleState(Supplier<T> attempt) {
    for (var tried = 1; ; tried++) {
      try {
        return attempt.get();
      } catch (StaleState stale) {
        if (tried == TRIES) {
          throw stale;
        }
        pause.after(tried);
      }
    }
  }

  private Decision<E, R> decideAndSave(Versioned<S> before, C command) {
    var decision = decider.decide().apply(before.state(), command);
    if (decision instanceof Happened(var events) && !events.isEmpty()) {
      save(Change.of(before, decider.after(before.state(), events), events));
    }
    return decision;
  }

  /// Takes a received event to the aggregate it is meant for. Exactly the next one of its source
  /// takes effect, with its position in the same write; one that has been is dropped, one that is
  /// early waits inside the aggregate.
  ///
  /// @param command what the event asks of this aggregate; empty if it only has to be counted. A
  ///   transient fault is thrown on, and the event comes again; any other fault parks the event.
  public Receipt receive(
      String id, ReceivedEvent event, Function<ReceivedEvent, Optional<C>> command) {
    return receive(id, event, (_, received) -> command.apply(received));
  }

  /// The same for a command that depends on the state it meets.
  public Receipt receive(String id, ReceivedEvent event, TranslationInState<S, C> command) {
    return onStaleState(() -> receiveOnce(id, event, command));
  }

  private Receipt receiveOnce(
      String id, ReceivedEvent event, TranslationInState<S, C> translation) {
    var before = aggregates.load(id);
    var envelope = event.envelope();
    var last = before.positionOf(before.sourceOf(envelope));
    if (envelope.seq() <= last) {
      if (!REHEARSAL.isBound()) {
        releaseNext(before, envelope, translation);
      }
      return Receipt.DUPLICATE;
    }
    if (envelope.seq() > last + 1) {
      return hold(before, new HeldEvent(envelope, event.body(), null), Receipt.HELD);
    }
    var receipt = apply(before, event, translation);
    if (receipt != Receipt.PARKED && !before.held().isEmpty() && !REHEARSAL.isBound()) {
      releaseNext(aggregates.load(id), envelope, translation);
    }
    return receipt;
  }

  /// What a translation, a decision or the writing of its outcome throws would be thrown again next
  /// time, so the event is parked. A transient fault is another matter, wherever it comes from:
  /// that is thrown on, and the event comes again.
  private Receipt apply(
      Versioned<S> before, ReceivedEvent event, TranslationInState<S, C> translation) {
    try {
      Decision<E, R> decision =
          translation
              .of(before.state(), event)
              .map(command -> decider.decide().apply(before.state(), command))
              .orElseGet(Decision::happened);
      var events = eventsOf(decision);
      var after = decider.after(before.state(), events);
      save(Change.on(event.envelope(), before, after, events));
      return decision instanceof Refused ? Receipt.REFUSED : Receipt.APPLIED;
    } catch (RuntimeException fault) {
      if (TransientFaults.isTransient(fault)) {
        throw fault;
      }
      return hold(
          before,
          new HeldEvent(event.envelope(), event.body(), fault.getClass().getSimpleName()),
          Receipt.PARKED);
    }
  }

  private static <E, R> List<E> eventsOf(Decision<E, R> decision) {
    return switch (decision) {
      case Happened<E, R>(var events) -> events;
      case Refused<E, R> _ -> List.of();
    };
  }

  /// What waits already stays as it first came: a correction that did not help lies elsewhere.
  private Receipt hold(Versioned<S> before, HeldEvent received, Receipt receipt) {
    var event =
        before.held().stream()
            .filter(waiting -> waiting.envelope().id().equals(received.envelope().id()))
            .findFirst()
            .map(first -> new HeldEvent(first.envelope(), first.body(), received.fault()))
            .orElse(received);
    if (before.held().contains(event)) {
      return receipt == Receipt.PARKED ? Receipt.PARKED : Receipt.DUPLICATE;
    }
    save(Change.holding(event, before));
    return receipt;
  }

  private void save(Change<S, E> change) {
    if (!REHEARSAL.isBound()) {
      aggregates.save(change);
    }
  }

  /// An event that waits and is now the next one. Whoever applied the one before may have died
  /// before it came to this, so it is looked at again when that one comes again.
  private void releaseNext(
      Versioned<S> now, Envelope received, TranslationInState<S, C> translation) {
    var source = now.sourceOf(received);
    var next = now.positionOf(source) + 1;
    now.held().stream()
        .filter(held ->
            held.fault() == null
                && held.envelope().seq() == next
                && now.sourceOf(held.envelope()).equals(source))
        .findFirst()
        .ifPresent(held ->
            receiveOnce(now.id(), new ReceivedEvent(held.envelope(), held.body()), translation));
  }
}
