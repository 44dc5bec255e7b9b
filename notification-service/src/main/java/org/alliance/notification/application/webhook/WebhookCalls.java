package org.alliance.notification.application.webhook;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Calls a system of a firm.
public interface WebhookCalls {
  /// @param status the HTTP status; 0 if there was none
  /// @param code the status in digits, or what went wrong
  record Answer(int status, String code, Optional<Duration> retryAfter) {
    boolean isTaken() {
      return status / 100 == 2;
    }

    boolean isGone() {
      return status == 410;
    }
  }

  /// @param secrets each makes a signature
  Answer call(URI url, String id, Instant now, String body, List<String> secrets);

  /// Why this address may not be an endpoint; empty if it may.
  Optional<String> faultOf(URI url);
}
