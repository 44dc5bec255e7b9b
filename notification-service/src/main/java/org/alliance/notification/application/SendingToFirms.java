package org.alliance.notification.application;

import java.time.Clock;
import java.time.Duration;
import org.alliance.contracts.values.notice.NotificationChannel;
import org.alliance.notification.application.address.Addresses;
import org.alliance.notification.application.post.Mailbox;
import org.alliance.notification.application.post.ProviderAnswer;
import org.alliance.notification.application.post.SendingToClients;
import org.alliance.notification.domain.Attempt;
import org.alliance.notification.domain.Delivery.Command;
import org.alliance.notification.domain.Notice;

/// Sends a mail to a firm, to somebody of a firm or to a coordinator, to the address and at the
/// time that they want.
public final class SendingToFirms {
  private static final ProviderAnswer NO_ADDRESS =
      new ProviderAnswer(ProviderAnswer.Result.NOT_NOW, "contacts", "no-address");

  private final Addresses addresses;
  private final Digests digests;
  private final Mailbox mailbox;
  private final Clock clock;

  public SendingToFirms(Addresses addresses, Digests digests, Mailbox mailbox, Clock clock) {
    this.addresses = addresses;
    this.digests = digests;
    this.mailbox = mailbox;
    this.clock = clock;
  }

  /// @param wait until the next attempt, if this one misses
  /// @return what became of it, as the command that says so
  Command send(String id, Notice notice, Duration wait, int giveUpAfter) {
    var now = clock.instant();
    if (notice.channel() == NotificationChannel.PORTAL) {
      // The event about it puts it on the page.
      return new Command.Confirm(new Attempt(now, "portal", "shown"));
    }
    var address = addresses.of(notice.recipient());
    if (address.isEmpty()) {
      return SendingToClients.command(NO_ADDRESS, now, wait, giveUpAfter);
    }
    var zone = address.get().zone();
    var earliest = addresses.preferencesOf(notice.recipient()).earliest(notice.kind(), zone, now);
    if (earliest.isAfter(now)) {
      return new Command.Hold(earliest, now);
    }
    return digests
        .letter(notice)
        .map(letter -> mailbox.send(id, address.get().email(), zone, letter))
        .map(answer -> SendingToClients.command(answer, clock.instant(), wait, giveUpAfter))
        .orElseGet(() -> new Command.Fail(new Attempt(now, "subscriptions", "unsubscribed")));
  }
}
