package org.alliance.notification.application.address;

import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.notice.NotificationKind;
import org.alliance.notification.domain.preference.Preferences;

/// Somebody of a firm, and what they want to be told beside what the firm is told.
///
/// @param id a pseudonym
/// @param email at the firm's own domain; empty if this person gets no mails
/// @param zone empty for the firm's
/// @param hidden kinds that this person's page of notices leaves out
/// @param isReturned whether mail to this address came back, or its reader complained
public record Person(
    String id,
    FirmId firm,
    Optional<String> email,
    Optional<ZoneId> zone,
    Preferences preferences,
    Set<NotificationKind> hidden,
    boolean isReturned) {
  public Person {
    hidden = Set.copyOf(hidden);
  }

  /// Somebody who has chosen nothing yet.
  public static Person unknown(String id, FirmId firm) {
    return new Person(
        id, firm, Optional.empty(), Optional.empty(), Preferences.NONE, Set.of(), false);
  }
}
