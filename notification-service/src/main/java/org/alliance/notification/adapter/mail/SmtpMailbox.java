package org.alliance.notification.adapter.mail;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import org.alliance.notification.application.post.Mailbox;
import org.alliance.notification.application.post.ProviderAnswer;
import org.alliance.notification.domain.Notice;

/// Mails to firms.
final class SmtpMailbox implements Mailbox {
  private final Smtp smtp;
  private final MailText text;
  private final String sender;

  SmtpMailbox(Smtp smtp, MailText text, String sender) {
    this.smtp = smtp;
    this.text = text;
    this.sender = sender;
  }

  @Override
  public ProviderAnswer send(String deliveryId, String address, ZoneId zone, Notice notice) {
    return smtp.send(
        deliveryId,
        address,
        mail -> {
          mail.setFrom(sender);
          mail.setSubject(text.subject(notice, zone), StandardCharsets.UTF_8.name());
          mail.setText(text.body(notice, zone), StandardCharsets.UTF_8.name());
        });
  }
}
