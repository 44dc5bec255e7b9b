package org.alliance.notification.adapter.returns;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;
import org.alliance.notification.NotificationProperties.Returns;
import org.alliance.notification.application.ReturnedMails.Report;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The mailbox that mails come back to. A report is deleted after it was handled, so one whose
/// handler died is read again. Other mails stay where they are, for people.
final class ReturnsMailbox {
  private static final Logger log = LoggerFactory.getLogger(ReturnsMailbox.class);
  private static final int AT_ONCE = 200;

  /// Reports repeat the mail that they are about, and ours are short.
  private static final int LONGEST = 1_000_000;

  private static final String PATIENCE = "10000";

  private final Returns settings;
  private final ReturnedMailParser parser;
  private final Consumer<Report> reports;

  ReturnsMailbox(Returns settings, ReturnedMailParser parser, Consumer<Report> reports) {
    this.settings = settings;
    this.parser = parser;
    this.reports = reports;
  }

  /// Reads what came since the last time. A mailbox that is away is read next time.
  void look() {
    var port = settings.port() == 0 ? -1 : settings.port();
    try (var store = Session.getInstance(properties()).getStore(settings.protocol())) {
      store.connect(settings.host(), port, settings.username(), password());
      try (var inbox = store.getFolder("INBOX")) {
        inbox.open(Folder.READ_WRITE);
        read(inbox);
      }
    } catch (MessagingException | IOException away) {
      // The cause may name addresses.
      log.warn("The mailbox of returned mails was not read: {}", away.getClass().getSimpleName());
    }
  }

  private void read(Folder inbox) throws MessagingException {
    var unread = inbox.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
    for (var mail : Arrays.copyOf(unread, Math.min(AT_ONCE, unread.length))) {
      read(mail);
    }
  }

  private void read(Message mail) throws MessagingException {
    var report =
        mail.getSize() > LONGEST ? Optional.<Report>empty() : parser.parse((MimeMessage) mail);
    report.ifPresent(reports);
    mail.setFlag(report.isPresent() ? Flags.Flag.DELETED : Flags.Flag.SEEN, true);
  }

  private String password() throws IOException {
    return settings.passwordFile().isBlank()
        ? settings.password()
        : Files.readString(Path.of(settings.passwordFile())).strip();
  }

  private Properties properties() {
    var properties = new Properties();
    for (var name : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
      properties.setProperty("mail." + settings.protocol() + "." + name, PATIENCE);
    }
    return properties;
  }
}
