package org.alliance.kit.outbox;

import java.util.List;

/// Where instances of a service see which of them looks after which shard.
public interface LeaseStore {
  /// Something that one instance at a time looks after.
  ///
  /// @param owner empty if nobody does
  /// @param beat grows while its owner is alive
  record Lease(String name, String owner, long beat) {
    /// Whether it is the lease of a shard, and somebody has it.
    public boolean isOwnedShard() {
      return name.startsWith(Leases.SHARD) && !owner.isEmpty();
    }
  }

  List<Lease> all();

  /// Takes a lease that is still as it was seen; one that has never been there was seen without an
  /// owner at beat 0.
  ///
  /// @return false if somebody else was quicker, or its owner turned out to be alive
  boolean take(Lease seen, String owner);

  /// Shows that an instance is alive, on everything that it holds.
  void beat(String owner);

  /// Takes a lease away that is still as it was seen.
  void forget(Lease seen);

  /// Gives something back; what is not the owner's any more stays as it is.
  void release(String name, String owner);
}
