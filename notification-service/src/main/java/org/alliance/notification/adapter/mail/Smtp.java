package org.alliance.notification.adapter.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.alliance.notification.MessageIds;
import org.alliance.notification.adapter.mail.Guard.NotTaken;
import org.alliance.notification.application.address.EmailAddress;
import org.alliance.notification.application.post.ProviderAnswer;
import org.alliance.notification.application.post.ProviderAnswer.Result;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;

/// Mail over SMTP. While the first provider does not take mails, the next one gets them.
final class Smtp {
  private final List<Provider> providers;
  private final MessageIds messageIds;

  /// @param providers in the order in which they are asked
  Smtp(List<Provider> providers, MessageIds messageIds) {
    this.providers = List.copyOf(providers);
    this.messageIds = messageIds;
  }

  record Provider(JavaMailSender sender, Guard guard) {}

  /// Puts sender, subject and text into a mail.
  @FunctionalInterface
  interface Writer {
    void write(MimeMessage mail) throws MessagingException;
  }

  /// Under the same id the mail has the same message id, whichever provider sends it.
  ProviderAnswer send(String id, String address, Writer writer) {
    var answer = new ProviderAnswer(Result.NOT_NOW, "none", "no-provider");
    for (var provider : providers) {
      answer = send(provider, id, address, writer);
      if (answer.result() != Result.NOT_NOW) {
        return answer;
      }
    }
    return answer;
  }

  private ProviderAnswer send(Provider provider, String id, String address, Writer writer) {
    try {
      var mail = new FixedIdMessage(provider.sender().createMimeMessage(), messageIds.of(id));
      mail.setRecipient(MimeMessage.RecipientType.TO, mailable(address));
      mail.setHeader("Auto-Submitted", "auto-generated");
      writer.write(mail);
      return provider.guard().call(() -> sent(provider, mail));
    } catch (AddressException none) {
      return new ProviderAnswer(Result.NEVER, provider.guard().provider(), "no-address");
    } catch (MessagingException e) {
      throw new IllegalStateException("A mail cannot be made", e);
    }
  }

  /// A server that refuses one address for good (RFC 5321, 5yz to RCPT) is well: the breaker, which
  /// all recipients share, counts that as an answer.
  private static ProviderAnswer sent(Provider provider, MimeMessage mail) {
    var name = provider.guard().provider();
    try {
      provider.sender().send(mail);
      return new ProviderAnswer(Result.TAKEN, name, "250");
    } catch (MailSendException failed) {
      var causes = Arrays.stream(failed.getMessageExceptions()).flatMap(Smtp::withNext).toList();
      var refused = causes.stream().filter(Smtp::refusesForGood).findFirst();
      if (refused.isPresent()) {
        return new ProviderAnswer(Result.NEVER, name, codeOf(refused.get()));
      }
      throw new NotTaken(
          causes.stream()
              .map(Smtp::codeOf)
              .filter(code -> !code.isEmpty())
              .findFirst()
              .orElse("no-connection"));
    } catch (MailException failed) {
      throw new NotTaken(failed.getClass().getSimpleName());
    }
  }

  private static Stream<Exception> withNext(Exception failure) {
    return Stream.iterate(
        failure,
        next -> next != null,
        next -> next instanceof MessagingException messaging ? messaging.getNextException() : null);
  }

  private static boolean refusesForGood(Exception failure) {
    return failure instanceof SMTPAddressFailedException refused
        && refused.getReturnCode() / 100 == 5;
  }

  private static String codeOf(Exception failure) {
    return switch (failure) {
      case SMTPAddressFailedException refused -> Integer.toString(refused.getReturnCode());
      case SMTPSendFailedException refused -> Integer.toString(refused.getReturnCode());
      default -> "";
    };
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
