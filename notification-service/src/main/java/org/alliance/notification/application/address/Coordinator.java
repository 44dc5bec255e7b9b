package org.alliance.notification.application.address;

import java.time.ZoneId;
import java.util.Optional;
import org.alliance.notification.domain.preference.Preferences;

/// A coordinator of the Alliance who reads notices.
///
/// @param id a pseudonym
/// @param email empty for somebody who reads them on the pages only
/// @param isReturned whether mail to this address came back, or its reader complained
public record Coordinator(
    String id, Optional<String> email, ZoneId zone, Preferences preferences, boolean isReturned) {
  private static final ZoneId USUAL = ZoneId.of("US/Eastern");

  /// Somebody who has chosen nothing yet.
  public static Coordinator unknown(String id) {
    return new Coordinator(id, Optional.empty(), USUAL, Preferences.NONE, false);
  }

  /// Where mails go now; empty if none may.
  public Optional<String> mailTo() {
    return email.filter(_ -> !isReturned);
  }
}
