package org.alliance.notification.application.address;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Who of the Alliance's coordinators reads notices, on the pages or by mail?
public interface Coordinators {
  /// How long somebody without an address is known after they have last come.
  Duration MEMORY = Duration.ofDays(90);

  /// Empty for somebody who has never come, nor given an address.
  Optional<Coordinator> find(String id);

  /// Those who have given an address, and those who have come of late ([#MEMORY]).
  List<Coordinator> all();

  /// This person is reading notices now, so that they are told from now on.
  void came(String id);

  void put(Coordinator coordinator);

  /// This person gets no more mails, and no more notices until they come again.
  void remove(String id);

  /// Mail to this person came back, or they complained about it.
  void returned(String id);
}
