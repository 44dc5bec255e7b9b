package org.alliance.intake.application.vault;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.alliance.contracts.values.CaseId;

/// A vault in a map that counts how often it was opened.
public final class RecordingVault implements Vault {
  private final Map<String, Person> persons = new HashMap<>();
  private int opened;
  private Runnable whenOpened = () -> {};

  public int opened() {
    return opened;
  }

  /// Happens while a vault is open, such as another call.
  public void whenOpened(Runnable action) {
    whenOpened = action;
  }

  @Override
  public synchronized void keep(CaseId id, String content, Person person) {
    persons.putIfAbsent(id.value() + "/" + content, person);
  }

  @Override
  public Optional<Person> open(CaseId id, String content) {
    Optional<Person> found;
    synchronized (this) {
      opened++;
      found = Optional.ofNullable(persons.get(id.value() + "/" + content));
    }
    whenOpened.run();
    return found;
  }

  @Override
  public synchronized void forget(CaseId id, String content) {
    persons.remove(id.value() + "/" + content);
  }
}
