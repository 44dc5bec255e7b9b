package org.alliance.notification.application.address;

import java.util.Optional;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.place.UsState;

/// In which state is a firm's first office?
public interface FirmOffices {
  Optional<UsState> stateOf(FirmId firm);

  void put(FirmId firm, UsState state);
}
