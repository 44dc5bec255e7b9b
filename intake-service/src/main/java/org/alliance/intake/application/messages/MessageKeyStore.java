package org.alliance.intake.application.messages;

import java.util.List;
import java.util.Optional;

/// The key pairs to which partners encrypt. Each is for one period and is destroyed some time after
/// it, and with it all that was ever encrypted to it.
public interface MessageKeyStore {
  /// @param period its number since 1970
  /// @param pair private key and all
  record Stored(long period, String pair) {
    @Override
    public String toString() {
      return "Stored[" + period + "]";
    }
  }

  /// Keeps a pair, unless there is one for its period.
  ///
  /// @return the one that is kept
  Stored keep(Stored fresh);

  Optional<Stored> find(long period);

  /// The latest first.
  List<Stored> all();

  void destroyBefore(long period);
}
