package org.alliance.notification.adapter.mail;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Arrays;
import org.alliance.notification.NotificationProperties;
import org.alliance.notification.application.EmailAddress;
import org.alliance.notification.application.Mailbox;
import org.alliance.notification.domain.Notice;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
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
  public Result send(String deliveryId, String address, ZoneId zone, Notice notice) {
    try {
      var mail = mail(deliveryId, address, zone, notice);
      return breaker.executeSupplier(() -> sent(deliveryId, mail));
    } catch (AddressException none) {
      log.warn("{} has no address that can be mailed", deliveryId);
      return Result.NEVER;
    } catch (MailException | CallNotPermittedException refused) {
      log.warn(
          "The mail server did not take {}: {}", deliveryId, refused.getClass().getSimpleName());
      return Result.NOT_NOW;
    }
  }

  /// A server that refuses one address for good (RFC 5321, 5yz to RCPT) is well: the breaker, which
  /// all firms share, counts that as an answer.
  private Result sent(String deliveryId, MimeMessage mail) {
    try {
      sender.send(mail);
      return Result.TAKEN;
    } catch (MailSendException failed) {
      if (Arrays.stream(failed.getMessageExceptions()).noneMatch(SmtpMailbox::refusesForGood)) {
        throw failed;
      }
      log.warn("The mail server refuses the address of {} for good", deliveryId);
      return Result.NEVER;
    }
  }

  private static boolean refusesForGood(Exception failure) {
    for (Exception next = failure;
        next instanceof MessagingException messaging;
        next = messaging.getNextException()) {
      if (next instanceof SMTPAddressFailedException refused
          && refused.getReturnCode() / 100 == 5) {
        return true;
      }
    }
    return false;
  }

  private MimeMessage mail(String deliveryId, String address, ZoneId zone, Notice notice)
      throws AddressException {
    try {
      var mail =
          new FixedIdMessage(
              sender.createMimeMessage(),
              "<" + deliveryId + "@" + properties.messageIdDomain() + ">");
      mail.setFrom(properties.sender());
      mail.setRecipient(MimeMessage.RecipientType.TO, mailable(address));
      mail.setSubject(text.subject(notice, zone), StandardCharsets.UTF_8.name());
      mail.setHeader("Auto-Submitted", "auto-generated");
      mail.setText(text.body(notice, zone), StandardCharsets.UTF_8.name());
      return mail;
    } catch (AddressException none) {
      throw none;
    } catch (MessagingException e) {
      throw new IllegalStateException("A mail cannot be made", e);
    }
  }

  /// Addresses that were kept before they were read as they are now may be none.
  private static InternetAddress mailable(String address) throws AddressException {
    if (!(EmailAddress.read(address) instanceof EmailAddress.Reading.Sound(var sound))) {
      throw new AddressException("An address cannot be mailed");
    }
    return new InternetAddress(sound, true);
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
