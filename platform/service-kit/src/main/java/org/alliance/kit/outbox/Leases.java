package org.alliance.kit.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.alliance.kit.outbox.LeaseStore.Lease;
import org.jspecify.annotations.Nullable;

/// Shares the 64 shards fairly among the instances of a service that are alive. Leases save double
/// looking, nothing else: an instance that wrongly believes to hold one sends events twice, which
/// every consumer drops.
///
/// No clock is compared with another machine's. An owner shows that it is alive by a counter, and
/// everybody measures with their own stopwatch how long that has stood still.
public final class Leases {
  /// How long the lease on the name of an instance that is gone is kept. One that comes back after
  /// it takes it anew.
  static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

  static final Duration DEAD_AFTER = Duration.ofSeconds(15);
  static final Duration RENEW_EVERY = Duration.ofSeconds(5);
  private static final String INSTANCE = "instance/";
  static final String SHARD = "shard/";

  private final LeaseStore store;
  private final String owner;
  private final LongSupplier nanoTime;
  private final Map<String, Seen> seen = new HashMap<>();
  private volatile Set<Integer> mine = Set.of();
  private volatile Set<String> living = Set.of();
  private long renewed;
  private boolean started;

  private volatile @Nullable Long firstLook;

  private record Seen(Lease lease, long since) {}

  /// @param owner a name that no other living instance has; one that restarts under its old name
  ///   goes on at once
  public Leases(LeaseStore store, String owner, LongSupplier nanoTime) {
    this.store = store;
    this.owner = owner;
    this.nanoTime = nanoTime;
  }

  /// The shards that this instance looks after, renewed if it is time.
  public Set<Integer> mine() {
    if (!started || nanoTime.getAsLong() - renewed >= RENEW_EVERY.toNanos()) {
      renew();
    }
    return mine;
  }

  /// How many shards this instance looks after.
  public int count() {
    return mine.size();
  }

  /// Whether an instance has not been seen alive for longer than one that lives is silent. Nobody
  /// is gone before that has been watched for.
  public boolean isGone(String instance) {
    var watched = firstLook;
    return watched != null
        && nanoTime.getAsLong() - watched > DEAD_AFTER.toNanos()
        && !living.contains(instance);
  }

  /// Gives everything back, so that the others need not wait until this instance is thought dead.
  public void releaseAll() {
    mine.forEach(shard -> store.release(SHARD + shard, owner));
    store.release(INSTANCE + owner, owner);
    mine = Set.of();
    started = false;
  }

  private void renew() {
    var leases = look();
    var share = Math.ceilDiv(Shards.COUNT, Math.max(1, living.size()));
    var held = new HashSet<Integer>();
    var free = new ArrayList<Lease>();
    for (var shard : Shards.ALL) {
      var lease = leases.getOrDefault(SHARD + shard, new Lease(SHARD + shard, "", 0));
      if (lease.owner().equals(owner)) {
        held.add(shard);
      } else if (!isAlive(lease)) {
        free.add(lease);
      }
    }
    giveBack(held, share);
    take(free, held, share);
    mine = Set.copyOf(held);
    renewed = nanoTime.getAsLong();
    if (firstLook == null) {
      firstLook = renewed;
    }
    started = true;
  }

  private Map<String, Lease> look() {
    store.beat(owner);
    var leases = new HashMap<String, Lease>();
    store.all().forEach(lease -> leases.put(lease.name(), lease));
    comeForward(leases);
    observe(leases);
    living = living(leases);
    forgetTheDead();
    return leases;
  }

  /// Shows the others that this instance is there. Its lease is taken as it is found: one that was
  /// given back under this name is still there, without an owner and with the beat it had.
  private void comeForward(Map<String, Lease> leases) {
    var name = INSTANCE + owner;
    var found = leases.getOrDefault(name, new Lease(name, "", 0));
    if (!found.owner().equals(owner) && store.take(found, owner)) {
      leases.put(name, new Lease(name, owner, found.beat() + 1));
    }
  }

  private void observe(Map<String, Lease> leases) {
    seen.keySet().retainAll(leases.keySet());
    leases.forEach((name, lease) -> {
      var before = seen.get(name);
      if (before == null || !before.lease().equals(lease)) {
        seen.put(name, new Seen(lease, nanoTime.getAsLong()));
      }
    });
  }

  /// What comes back later looks like what was seen last, so that is forgotten with it.
  private void forgetTheDead() {
    seen.values()
        .removeIf(last -> {
          var silent = nanoTime.getAsLong() - last.since();
          var isDead =
              last.lease().name().startsWith(INSTANCE) && silent > FORGOTTEN_AFTER.toNanos();
          if (isDead) {
            store.forget(last.lease());
          }
          return isDead;
        });
  }

  private boolean isAlive(Lease lease) {
    var last = seen.get(lease.name());
    return !lease.owner().isEmpty()
        && last != null
        && nanoTime.getAsLong() - last.since() < DEAD_AFTER.toNanos();
  }

  private Set<String> living(Map<String, Lease> leases) {
    return leases.values().stream()
        .filter(lease -> lease.name().startsWith(INSTANCE))
        .filter(lease -> lease.owner().equals(owner) || isAlive(lease))
        .map(lease -> lease.name().substring(INSTANCE.length()))
        .collect(Collectors.toUnmodifiableSet());
  }

  private void giveBack(Set<Integer> held, int share) {
    for (var shard : List.copyOf(held)) {
      if (held.size() > share) {
        store.release(SHARD + shard, owner);
        held.remove(shard);
      }
    }
  }

  private void take(List<Lease> free, Set<Integer> held, int share) {
    Collections.shuffle(free);
    for (var lease : free) {
      if (held.size() < share && store.take(lease, owner)) {
        held.add(Integer.parseInt(lease.name().substring(SHARD.length())));
      }
    }
  }
}
