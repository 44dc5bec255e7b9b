package org.alliance.notification.adapter;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import org.alliance.notification.NotificationProperties;
import org.alliance.notification.application.Mailbox;
import org.alliance.notification.domain.Notice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;

/// Mail over SMTP behind a circuit breaker: while the server does not answer, deliveries wait
/// instead of queueing for its time-outs.
final class SmtpMailbox implements Mailbox {
  private static final Logger log = LoggerFactory.getLogger(SmtpMailbox.class);

  private final JavaMailSender sender;
  private final CircuitBreaker breaker;
  private final MailText text;
  private final NotificationProperties properties;

  SmtpMailbox(
      JavaMailSender sender,
      CircuitBreaker breaker,
      MailText text,
      NotificationProperties properties) {
    this.sender = sender;
    this.breaker = breaker;
    this.text = text;
    this.properties = properties;
  }

  @Override
  public boolean send(String deliveryId, String address, Notice notice) {
    try {
      breaker.executeRunnable(() -> sender.send(mail(deliveryId, address, notice)));
      return true;
    } catch (MailException | CallNotPermittedException refused) {
      log.warn(
          "The mail server did not take {}: {}", deliveryId, refused.getClass().getSimpleName());
      return false;
    }
  }

  private MimeMessage mail(String deliveryId, String address, Notice notice) {
    try {
      var mail =
          new FixedIdMessage(
              sender.createMimeMessage(),
              "<" + deliveryId + "@" + properties.messageIdDomain() + ">");
      mail.setFrom(properties.sender());
      mail.setRecipients(MimeMessage.RecipientType.TO, address);
      mail.setSubject(text.subject(notice), StandardCharsets.UTF_8.name());
      mail.setHeader("Auto-Submitted", "auto-generated");
      mail.setText(text.body(notice), StandardCharsets.UTF_8.name());
      return mail;
    } catch (MessagingException e) {
      throw new IllegalStateException("A mail cannot be made", e);
    }
  }

  /// Keeps its own message id; the library would make a new one each time.
  private static final class FixedIdMessage extends MimeMessage {
    private final String id;

    FixedIdMessage(MimeMessage source, String id) throws MessagingException {
      super(source.getSession());
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
