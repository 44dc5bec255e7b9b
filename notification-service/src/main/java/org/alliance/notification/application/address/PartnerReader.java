package org.alliance.notification.application.address;

import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.contracts.values.notice.NotificationKind;
import org.alliance.notification.domain.preference.Preferences;

/// Somebody of a partner organisation who reads notices.
///
/// @param id a pseudonym
/// @param email empty for somebody who reads them on the pages only
/// @param muted kinds that they do not want as mails
/// @param isReturned whether mail to this address came back, or its reader complained
public record PartnerReader(
    String id,
    OrganisationId organisation,
    Optional<String> email,
    ZoneId zone,
    Set<NotificationKind> muted,
    boolean isReturned) {
  private static final ZoneId USUAL = ZoneId.of("UTC");

  public PartnerReader {
    muted = Set.copyOf(muted);
  }

  /// Somebody who has chosen nothing yet.
  public static PartnerReader unknown(String id, OrganisationId organisation) {
    return new PartnerReader(id, organisation, Optional.empty(), USUAL, Set.of(), false);
  }

  /// Where mails go now; empty if none may.
  public Optional<String> mailTo() {
    return email.filter(_ -> !isReturned);
  }

  public Preferences preferences() {
    return new Preferences(muted, Optional.empty());
  }
}
