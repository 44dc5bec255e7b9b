package org.alliance.matching.adapter.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alliance.kit.outbox.LeaseStore;
import org.alliance.matching.application.scheduling.Tenure;
import org.junit.jupiter.api.Test;

class SchedulerLeaseTests {
  private final LeaseStore store = new LeasesInAMap();
  private long nanos;
  private final SchedulerLease one = lease("one");
  private final SchedulerLease two = lease("two");

  @Test
  void isHeldByOneAtATime() {
    assertThat(one.isTaken()).isTrue();
    assertThat(two.isTaken()).isFalse();
    assertThatNoException().isThrownBy(one::check);
    assertThatThrownBy(two::check).isInstanceOf(Tenure.Lost.class);
  }

  @Test
  void isKeptByRenewingIt() {
    one.isTaken();
    for (var second = 0; second < 60; second++) {
      later(1);
      one.check();
      assertThat(two.isTaken()).isFalse();
    }
  }

  @Test
  void isTakenFifteenSecondsAfterItsHolderWasSeenAliveLast() {
    one.isTaken();
    two.isTaken();
    later(14);
    assertThat(two.isTaken()).isFalse();
    later(1);
    assertThat(two.isTaken()).isTrue();
  }

  @Test
  void isGivenUpByItsHolderBeforeAnotherMayTakeIt() {
    one.isTaken();
    two.isTaken();
    later(14);
    assertThatThrownBy(one::check).isInstanceOf(Tenure.Lost.class);
    assertThat(two.isTaken()).isFalse();
  }

  @Test
  void isLostByAHolderThatWasPausedWhileAnotherTookIt() {
    one.isTaken();
    two.isTaken();
    later(15);
    assertThat(two.isTaken()).isTrue();
    assertThatThrownBy(one::confirm).isInstanceOf(Tenure.Lost.class);
    assertThat(one.isTaken()).isFalse();
  }

  @Test
  void isFreeAtOnceWhenItIsReleased() {
    one.isTaken();
    one.release();
    assertThat(two.isTaken()).isTrue();
    one.release();
    assertThatNoException().isThrownBy(two::confirm);
  }

  @Test
  void isGoneOnWithAtOnceByAnInstanceThatRestartsUnderItsName() {
    one.isTaken();
    assertThat(lease("one").isTaken()).isTrue();
    assertThatThrownBy(one::confirm).isInstanceOf(Tenure.Lost.class);
  }

  private SchedulerLease lease(String owner) {
    return new SchedulerLease(store, owner, () -> nanos);
  }

  private void later(int seconds) {
    nanos += Duration.ofSeconds(seconds).toNanos();
  }

  private static final class LeasesInAMap implements LeaseStore {
    private final Map<String, Lease> leases = new HashMap<>();

    @Override
    public List<Lease> all() {
      return List.copyOf(leases.values());
    }

    @Override
    public boolean take(Lease seen, String owner) {
      if (!leases.getOrDefault(seen.name(), new Lease(seen.name(), "", 0)).equals(seen)) {
        return false;
      }
      leases.put(seen.name(), new Lease(seen.name(), owner, seen.beat() + 1));
      return true;
    }

    @Override
    public void beat(String owner) {
      throw new UnsupportedOperationException("a lease is renewed by taking it");
    }

    @Override
    public void forget(Lease seen) {
      leases.remove(seen.name(), seen);
    }

    @Override
    public void release(String name, String owner) {
      leases.computeIfPresent(
          name,
          (_, lease) -> lease.owner().equals(owner) ? new Lease(name, "", lease.beat()) : lease);
    }
  }
}
