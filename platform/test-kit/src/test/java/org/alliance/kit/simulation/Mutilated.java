package org.alliance.kit.simulation;

import java.util.HashMap;
import java.util.List;
import java.util.function.Supplier;
import org.alliance.contracts.Envelope;
import org.alliance.kit.aggregate.Aggregates;
import org.alliance.kit.aggregate.Change;
import org.alliance.kit.aggregate.Receipt;
import org.alliance.kit.aggregate.Versioned;
import org.alliance.kit.inbox.UndecodableRecord;
import org.alliance.kit.simulation.Ledger.Written;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/// Aggregates that lack the protection under test, and are the real ones otherwise.
final class Mutilated implements Aggregates<Ledger, Written> {
  private final Aggregates<Ledger, Written> real;
  private final Mutation mutation;
  private final ThreadLocal<@Nullable Envelope> receiving = new ThreadLocal<>();

  Mutilated(Aggregates<Ledger, Written> real, Mutation mutation) {
    this.real = real;
    this.mutation = mutation;
  }

  Receipt receive(Envelope envelope, Supplier<Receipt> handled) {
    receiving.set(envelope);
    try {
      return handled.get();
    } catch (DataAccessException away) {
      throw mutation == Mutation.NO_TRYING_AGAIN ? new UndecodableRecord("store-away") : away;
    }
  }

  @Override
  public Versioned<Ledger> load(String id) {
    var loaded = real.load(id);
    var envelope = receiving.get();
    if (envelope == null) {
      return loaded;
    }
    var source = loaded.sourceOf(envelope);
    var last = loaded.positionOf(source);
    var pretended =
        (mutation == Mutation.NO_DEDUP && envelope.seq() <= last)
            || (mutation == Mutation.NO_GAP_REFUSAL && envelope.seq() > last + 1);
    if (!pretended) {
      return loaded;
    }
    var positions = new HashMap<>(loaded.positions());
    positions.put(source, envelope.seq() - 1);
    return new Versioned<>(
        id,
        loaded.version(),
        loaded.seq(),
        loaded.state(),
        positions,
        loaded.held(),
        loaded.backlog());
  }

  @Override
  public void save(Change<Ledger, Written> change) {
    var cause = change.cause();
    if (mutation != Mutation.POSITION_WRITTEN_FIRST || cause == null || change.events().isEmpty()) {
      real.save(change);
      return;
    }
    real.save(
        new Change<>(
            change.before(),
            change.before().state(),
            List.of(),
            change.positions(),
            change.held(),
            cause));
    real.save(
        new Change<>(
            real.load(change.before().id()),
            change.after(),
            change.events(),
            change.positions(),
            change.held(),
            cause));
  }
}
