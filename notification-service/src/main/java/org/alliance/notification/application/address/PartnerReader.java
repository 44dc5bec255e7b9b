package org.alliance.notification.application.address;

import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.alliance.contracts.values.NotificationKind;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.notification.domain.preference.Preferences;

/// Somebody of a partner organisation who wants mails.
///
/// @param id a pseudonym
/// @param muted kinds that they do not want
/// @param isReturned whether mail to this address came back, or its reader complained
public record PartnerReader(
    String id,
    OrganisationId organisation,
    String email,
    ZoneId zone,
    Set<NotificationKind> muted,
    boolean isReturned) {
  public PartnerReader {
    muted = Set.copyOf(muted);
  }

  public Preferences preferences() {
    return new Preferences(muted, Optional.empty());
  }
}
