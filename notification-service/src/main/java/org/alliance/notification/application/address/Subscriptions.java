package org.alliance.notification.application.address;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alliance.notification.domain.Recipient;
import org.alliance.notification.domain.preference.Preferences;

/// Who gets digests?
public interface Subscriptions {
  /// @param until up to which moment this reader has been told
  record Subscription(Recipient recipient, Preferences preferences, Instant until) {}

  List<Subscription> all();

  void toldUntil(Recipient recipient, Instant until);

  /// The secret by which a reader unsubscribes without signing in; empty for somebody who has never
  /// subscribed.
  Optional<String> tokenOf(Recipient recipient);

  boolean knows(String token);

  /// Ends the subscription that this secret belongs to; nothing happens if it has ended.
  void end(String token);
}
