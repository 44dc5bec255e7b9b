package org.alliance.notification.application;

import java.time.Instant;
import java.util.Optional;

/// Until when has somebody seen the notices to their firm?
public interface InboxReads {
  /// @param reader the pseudonym of a person
  Optional<Instant> seenUntil(String reader);

  void seen(String reader, Instant until);
}
