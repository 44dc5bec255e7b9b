package org.alliance.notification.application;

import java.util.Optional;
import org.alliance.contracts.values.FirmId;

/// Where do firms want to be told?
public interface Contacts {
  /// The firm's own address for offers.
  Optional<String> emailOf(FirmId firm);

  void put(FirmId firm, String email);
}
