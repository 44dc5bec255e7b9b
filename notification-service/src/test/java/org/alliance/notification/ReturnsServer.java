package org.alliance.notification;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.Map;

/// An IMAP server with the mailbox of the senders. It ends with the JVM.
final class ReturnsServer {
  private final GreenMail mail =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
  private final GreenMailUser mailbox;

  ReturnsServer() {
    mail.start();
    mailbox = mail.setUser("alliance@localhost", "alliance", "secret");
  }

  Map<String, String> settings() {
    return Map.of(
        "notification.returns.protocol", "imap",
        "notification.returns.host", "127.0.0.1",
        "notification.returns.port", Integer.toString(mail.getImap().getPort()),
        "notification.returns.username", "alliance",
        "notification.returns.password", "secret",
        "notification.returns.every", "200ms");
  }

  void receives(MimeMessage message) {
    mailbox.deliver(message);
  }

  /// How many mails are in the mailbox.
  int count() {
    try {
      return mail.getManagers().getImapHostManager().getInbox(mailbox).getMessageCount();
    } catch (FolderException e) {
      throw new IllegalStateException(e);
    }
  }
}
