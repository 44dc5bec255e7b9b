package org.alliance.intake.application.vault;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.alliance.contracts.values.CaseId;
import org.alliance.intake.application.vault.MasterKey.DataKey;

/// Keys of clients for tests.
public final class PersonKeysInMemory implements PersonKeys {
  private record Kept(CaseId of, DataKey key) {}

  private final MasterKey master;
  private final Map<String, Kept> keys = new ConcurrentHashMap<>();
  private final Set<CaseId> erased = new HashSet<>();

  public PersonKeysInMemory(MasterKey master) {
    this.master = master;
  }

  @Override
  public Optional<NamedKey> make(CaseId of) {
    if (erased.contains(of)) {
      return Optional.empty();
    }
    var made = new NamedKey("key-" + keys.size(), master.newDataKey());
    keys.put(made.id(), new Kept(of, made.key()));
    return Optional.of(made);
  }

  @Override
  public Optional<DataKey> find(String id) {
    return Optional.ofNullable(keys.get(id)).map(Kept::key);
  }

  @Override
  public void destroy(String id) {
    keys.remove(id);
  }

  @Override
  public void destroyAll(CaseId of) {
    erased.add(of);
    keys.values().removeIf(kept -> kept.of().equals(of));
  }
}
