package org.alliance.kit.outbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Leases in a map.
final class LeasesInMemory implements LeaseStore {
  private final Map<String, Lease> leases = new HashMap<>();

  @Override
  public synchronized List<Lease> all() {
    return List.copyOf(leases.values());
  }

  @Override
  public synchronized boolean take(Lease seen, String owner) {
    var now = leases.getOrDefault(seen.name(), new Lease(seen.name(), "", 0));
    if (!now.equals(seen)) {
      return false;
    }
    leases.put(seen.name(), new Lease(seen.name(), owner, seen.beat() + 1));
    return true;
  }

  @Override
  public synchronized void beat(String owner) {
    leases.replaceAll((name, lease) ->
        lease.owner().equals(owner) ? new Lease(name, owner, lease.beat() + 1) : lease);
  }

  @Override
  public synchronized void forget(Lease seen) {
    leases.remove(seen.name(), seen);
  }

  @Override
  public synchronized void release(String name, String owner) {
    leases.computeIfPresent(
        name,
        (_, lease) -> lease.owner().equals(owner) ? new Lease(name, "", lease.beat()) : lease);
  }
}
