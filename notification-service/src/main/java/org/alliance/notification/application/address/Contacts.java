package org.alliance.notification.application.address;

import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.FirmId;

/// Where do firms want to be told?
public interface Contacts {
  Optional<Contact> of(FirmId firm);

  void put(FirmId firm, Contact contact);

  /// The firms that have told us.
  List<FirmId> firms();
}
