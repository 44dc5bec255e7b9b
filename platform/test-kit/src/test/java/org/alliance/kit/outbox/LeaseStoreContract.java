package org.alliance.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.alliance.kit.outbox.LeaseStore.Lease;
import org.junit.jupiter.api.Test;

/// What every store of leases keeps to.
public abstract class LeaseStoreContract {
  /// An empty store.
  protected abstract LeaseStore store();

  private final LeaseStore store = store();

  @Test
  void givesOneThatNobodyEverHadToTheFirstWhoAsks() {
    assertThat(store.take(new Lease("x", "", 0), "one")).isTrue();
    assertThat(store.take(new Lease("x", "", 0), "other")).isFalse();
    assertThat(store.all()).containsExactly(new Lease("x", "one", 1));
  }

  @Test
  void givesOneAwayOnlyAsItWasSeen() {
    store.take(new Lease("x", "", 0), "one");
    store.beat("one");
    assertThat(store.take(new Lease("x", "one", 1), "other")).isFalse();
    assertThat(store.take(new Lease("x", "one", 2), "other")).isTrue();
    assertThat(store.all()).containsExactly(new Lease("x", "other", 3));
  }

  @Test
  void movesTheBeatOfEverythingThatOneHolds() {
    store.take(new Lease("x", "", 0), "one");
    store.take(new Lease("y", "", 0), "one");
    store.take(new Lease("z", "", 0), "other");
    store.beat("one");
    assertThat(store.all())
        .containsExactlyInAnyOrder(
            new Lease("x", "one", 2), new Lease("y", "one", 2), new Lease("z", "other", 1));
  }

  @Test
  void givesWhatWasGivenBackToWhoeverSawItSo() {
    store.take(new Lease("x", "", 0), "one");
    store.release("x", "other");
    assertThat(store.all()).containsExactly(new Lease("x", "one", 1));
    store.release("x", "one");
    assertThat(store.all()).containsExactly(new Lease("x", "", 1));
    assertThat(store.take(new Lease("x", "", 0), "one")).as("as it never was").isFalse();
    assertThat(store.take(new Lease("x", "", 1), "one")).isTrue();
  }

  @Test
  void forgetsOneOnlyAsItWasSeen() {
    store.take(new Lease("x", "", 0), "one");
    store.forget(new Lease("x", "one", 7));
    assertThat(store.all()).hasSize(1);
    store.forget(new Lease("x", "one", 1));
    assertThat(store.all()).isEmpty();
    assertThat(store.take(new Lease("x", "", 0), "one")).isTrue();
  }

  @Test
  void letsAnInstanceComeBackUnderItsOldName() {
    var before = new Leases(store, "one", System::nanoTime);
    before.mine();
    before.releaseAll();
    assertThat(new Leases(store, "one", System::nanoTime).mine()).isEqualTo(Shards.ALL);
  }
}
