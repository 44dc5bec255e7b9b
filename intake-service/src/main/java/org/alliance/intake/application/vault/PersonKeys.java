package org.alliance.intake.application.vault;

import java.util.Optional;
import org.alliance.contracts.values.CaseId;

/// The keys under which everything lies that tells of a client. A key that is destroyed takes with
/// it what it sealed, wherever copies of that are.
public interface PersonKeys {
  /// @param id names the key; it stands beside what the key sealed
  record NamedKey(String id, MasterKey.DataKey key) {}

  /// A fresh key for something of this case.
  ///
  /// @return empty if the case is erased: nothing of it is ever kept again
  Optional<NamedKey> make(CaseId of);

  /// @return empty if it was destroyed
  Optional<MasterKey.DataKey> find(String id);

  void destroy(String id);

  /// Destroys all keys of a case. None is made for it afterwards.
  void destroyAll(CaseId of);
}
