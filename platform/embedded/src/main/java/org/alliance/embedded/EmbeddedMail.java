package org.alliance.embedded;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
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
  public record ReceivedMail(String id, String to, String subject, String body) {}

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
      return new ReceivedMail(
          String.valueOf(message.getMessageID()),
          String.valueOf(message.getAllRecipients()[0]),
          message.getSubject(),
          GreenMailUtil.getBody(message));
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }
}
