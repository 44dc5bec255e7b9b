package org.alliance.embedded.mail;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A mail server that takes every mail and delivers none; what came in can be read.
public final class EmbeddedMail implements AutoCloseable {
  private final GreenMail mail;

  private EmbeddedMail(GreenMail mail) {
    this.mail = mail;
  }

  /// @param port 0 for any free one
  public static EmbeddedMail start(int port) {
    var setup = new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
    setup.setServerStartupTimeout(10_000);
    var mail =
        new GreenMail(setup)
            .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
    mail.start();
    return new EmbeddedMail(mail);
  }

  /// One mail that came in.
  ///
  /// @param id its `Message-ID`
  /// @param body its plain text
  /// @param html empty if it has none
  /// @param unsubscribe its `List-Unsubscribe`; empty if it has none
  public record ReceivedMail(
      String id,
      String from,
      String to,
      String subject,
      String body,
      String html,
      String unsubscribe) {}

  public int port() {
    return mail.getSmtp().getPort();
  }

  public List<ReceivedMail> received() {
    return Stream.of(mail.getReceivedMessages()).map(EmbeddedMail::received).toList();
  }

  public int count() {
    return mail.getReceivedMessages().length;
  }

  @Override
  public void close() {
    mail.stop();
  }

  private static ReceivedMail received(MimeMessage message) {
    try {
      var from = message.getFrom();
      return new ReceivedMail(
          String.valueOf(message.getMessageID()),
          from == null || from.length == 0 ? "" : from[0].toString(),
          String.valueOf(message.getAllRecipients()[0]),
          String.valueOf(message.getSubject()),
          text(message, "text/plain"),
          text(message, "text/html"),
          Optional.ofNullable(message.getHeader("List-Unsubscribe", null)).orElse(""));
    } catch (MessagingException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The first part of this type, or nothing.
  private static String text(Part part, String type) throws MessagingException, IOException {
    if (part.isMimeType(type)) {
      return String.valueOf(part.getContent());
    }
    if (part.getContent() instanceof Multipart parts) {
      for (var number = 0; number < parts.getCount(); number++) {
        var found = text(parts.getBodyPart(number), type);
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return "";
  }
}
