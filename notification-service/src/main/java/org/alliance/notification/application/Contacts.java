package org.alliance.notification.application;

import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.FirmId;

/// Where do firms want to be told?
public interface Contacts {
  /// The firm's own address for offers.
  Optional<String> emailOf(FirmId firm);

  void put(FirmId firm, String email);

  /// The firms that have told us.
  List<FirmId> firms();
}
