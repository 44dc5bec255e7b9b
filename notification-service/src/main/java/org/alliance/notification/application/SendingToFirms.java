package org.alliance.notification.application;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.NotificationKind;
import org.alliance.notification.application.post.Mailbox;
import org.alliance.notification.application.post.ProviderAnswer;
import org.alliance.notification.application.post.SendingToClients;
import org.alliance.notification.domain.Delivery.Command;
import org.alliance.notification.domain.Notice;

/// Sends a mail to a firm, to the address and at the time that it wants.
public final class SendingToFirms {
  private static final ZoneId UTC = ZoneId.of("UTC");
  private static final ProviderAnswer NO_ADDRESS =
      new ProviderAnswer(ProviderAnswer.Result.NOT_NOW, "contacts", "no-address");

  private final Contacts contacts;
  private final FirmOffices offices;
  private final FirmPreferences preferences;
  private final Mailbox mailbox;
  private final Clock clock;

  public SendingToFirms(
      Contacts contacts,
      FirmOffices offices,
      FirmPreferences preferences,
      Mailbox mailbox,
      Clock clock) {
    this.contacts = contacts;
    this.offices = offices;
    this.preferences = preferences;
    this.mailbox = mailbox;
    this.clock = clock;
  }

  boolean canBeReached(FirmId firm) {
    return contacts.of(firm).isPresent();
  }

  boolean isWanted(FirmId firm, NotificationKind kind) {
    return preferences.of(firm).wants(kind);
  }

  /// @param wait until the next attempt, if this one misses
  /// @return what became of it, as the command that says so
  Command send(String id, Notice notice, FirmId firm, Duration wait, int giveUpAfter) {
    var contact = contacts.of(firm);
    if (contact.isEmpty()) {
      return SendingToClients.command(NO_ADDRESS, clock.instant(), wait, giveUpAfter);
    }
    var zone = zoneOf(firm, contact.get());
    var now = clock.instant();
    var earliest = preferences.of(firm).earliest(notice.kind(), zone, now);
    if (earliest.isAfter(now)) {
      return new Command.Hold(earliest, now);
    }
    var answer = mailbox.send(id, contact.get().email(), zone, notice);
    return SendingToClients.command(answer, clock.instant(), wait, giveUpAfter);
  }

  private ZoneId zoneOf(FirmId firm, Contact contact) {
    return contact.zone().or(() -> offices.stateOf(firm).map(StateZones::of)).orElse(UTC);
  }
}
