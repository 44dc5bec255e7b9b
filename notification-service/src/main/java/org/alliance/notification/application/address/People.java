package org.alliance.notification.application.address;

import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.FirmId;

/// What do people of firms want to be told?
public interface People {
  /// Empty for somebody who has chosen nothing, or has chosen at another firm.
  Optional<Person> find(FirmId firm, String id);

  /// Those who have given an address.
  List<Person> withAddress(FirmId firm);

  void put(Person person);

  /// Mail to this person came back, or they complained about it.
  void returned(String id);
}
