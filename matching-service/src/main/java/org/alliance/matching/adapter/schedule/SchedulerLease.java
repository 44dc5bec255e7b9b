package org.alliance.matching.adapter.schedule;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.alliance.kit.outbox.LeaseStore;
import org.alliance.kit.outbox.LeaseStore.Lease;
import org.alliance.matching.application.scheduling.Tenure;
import org.jspecify.annotations.Nullable;

/// The lease on deciding about referrals. Its holder renews it by compare-and-set; all others watch
/// with their own stopwatch how long it has not been renewed, and take it after 15 s. No clock is
/// compared with another machine's.
///
/// A holder stops deciding 14 s after its last renewal began, so before any other may take the
/// lease. A holder that is paused between that check and a write may still write: [compare-and-set
/// on referrals and on the places of firms][org.alliance.matching.domain.firms.FirmPlaces] makes
/// that harmless.
final class SchedulerLease implements Tenure {
  static final String NAME = "scheduler";

  /// Taken by another instance after this time without a renewal.
  static final Duration DEAD_AFTER = Duration.ofSeconds(15);

  private static final Duration DECIDES_FOR = Duration.ofSeconds(14);
  private static final Duration RENEW_EVERY = Duration.ofSeconds(3);
  private static final Lease NEVER_TAKEN = new Lease(NAME, "", 0);

  private final LeaseStore store;
  private final String owner;
  private final LongSupplier nanoTime;
  private final ReentrantLock lock = new ReentrantLock();
  private @Nullable Lease held;
  private @Nullable Lease seen;
  private long renewed;
  private long seenSince;

  /// @param owner a name that no other living instance has; an instance that restarts under its old
  ///   name gets its lease back at once
  SchedulerLease(LeaseStore store, String owner, LongSupplier nanoTime) {
    this.store = store;
    this.owner = owner;
    this.nanoTime = nanoTime;
  }

  /// Takes the lease if nobody holds it.
  ///
  /// @return whether this instance holds it now
  boolean isTaken() {
    lock.lock();
    try {
      var found =
          store.all().stream()
              .filter(lease -> lease.name().equals(NAME))
              .findFirst()
              .orElse(NEVER_TAKEN);
      if (!found.equals(seen)) {
        seen = found;
        seenSince = nanoTime.getAsLong();
      }
      var isFree =
          found.owner().isEmpty() || found.owner().equals(owner) || isOver(seenSince, DEAD_AFTER);
      return isFree && isRenewed(found);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void check() {
    extend(RENEW_EVERY);
  }

  @Override
  public void confirm() {
    extend(Duration.ZERO);
  }

  /// Other instances need not wait until this one is thought dead.
  void release() {
    lock.lock();
    try {
      if (held != null) {
        held = null;
        store.release(NAME, owner);
      }
    } finally {
      lock.unlock();
    }
  }

  private void extend(Duration after) {
    lock.lock();
    try {
      var mine = held;
      if (mine == null || isOver(renewed, DECIDES_FOR)) {
        throw lost();
      }
      if (isOver(renewed, after) && !isRenewed(mine)) {
        throw lost();
      }
    } finally {
      lock.unlock();
    }
  }

  private boolean isRenewed(Lease found) {
    var began = nanoTime.getAsLong();
    if (!store.take(found, owner)) {
      return false;
    }
    held = new Lease(NAME, owner, found.beat() + 1);
    renewed = began;
    return true;
  }

  private Tenure.Lost lost() {
    held = null;
    return new Tenure.Lost();
  }

  private boolean isOver(long since, Duration time) {
    return nanoTime.getAsLong() - since >= time.toNanos();
  }
}
