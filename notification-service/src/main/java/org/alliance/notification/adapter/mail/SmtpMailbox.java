package org.alliance.notification.adapter.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.ZoneId;
import java.util.UUID;
import org.alliance.notification.application.post.Letter;
import org.alliance.notification.application.post.Mailbox;
import org.alliance.notification.application.post.Previews.Preview;
import org.alliance.notification.application.post.ProviderAnswer;
import org.alliance.notification.application.post.TestPost;

/// Mails to firms and their people.
final class SmtpMailbox implements Mailbox, TestPost {
  private static final String TEST = "This is a test. It tells of nothing that has happened.\n\n";

  private final Smtp smtp;
  private final MailText text;
  private final String sender;

  SmtpMailbox(Smtp smtp, MailText text, String sender) {
    this.smtp = smtp;
    this.text = text;
    this.sender = sender;
  }

  @Override
  public ProviderAnswer send(String deliveryId, String address, ZoneId zone, Letter letter) {
    return smtp.send(
        deliveryId,
        address,
        mail -> {
          mail.setFrom(sender);
          text.write(letter, zone).writeTo(mail);
          if (letter instanceof Letter.Digest digest) {
            unsubscribable(mail, text.unsubscribe(digest));
          }
        });
  }

  @Override
  public ProviderAnswer send(String address, Preview words) {
    return smtp.send(
        "test-" + UUID.randomUUID(),
        address,
        mail -> {
          mail.setFrom(sender);
          new MailBody(
                  words.tag(),
                  words.isRightToLeft(),
                  "[Test] " + words.subject(),
                  TEST + words.text())
              .writeTo(mail);
        });
  }

  /// RFC 8058: a mail program ends the subscription by one POST, without a cookie.
  private static void unsubscribable(MimeMessage mail, String address) throws MessagingException {
    mail.setHeader("List-Unsubscribe", "<" + address + ">");
    mail.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
  }
}
