package org.alliance.notification;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How firms and clients are told.
///
/// @param sender the address that mails to firms come from
/// @param clientSender the address that mails to clients come from; it must not tell who sends them
/// @param messageIdDomain the right-hand side of message ids; mails to clients have it, too
/// @param staffUrl address of the staff edge, without a slash at its end; links in mails begin with
///   it
/// @param publicUrl address of the public edge, without a slash at its end
/// @param giveUpAfter attempts until a delivery has failed
/// @param lookEvery how often deliveries that are due are looked for
/// @param secondMail the mail server that takes over while the first one is away
/// @param sms the provider of text messages
/// @param voice the provider of calls
/// @param vault where the addresses of clients are asked for
/// @param webhooksToLoopback whether webhooks may call this machine; only a trial may set it
/// @param webhookKey 32 bytes in Base64 that seal the secrets of webhooks; empty in a trial only
/// @param webhookFolder where the service makes and keeps a key if none is given
/// @param unread what happens if nobody of a firm reads that it has a case
/// @param digestsEvery how often digests that are due are looked for
/// @param returns where mails that came back are found
@ConfigurationProperties("notification")
public record NotificationProperties(
    @DefaultValue("alliance@localhost") String sender,
    @DefaultValue("messages@localhost") String clientSender,
    @DefaultValue("alliance.invalid") String messageIdDomain,
    @DefaultValue("http://localhost:8081") String staffUrl,
    @DefaultValue("http://localhost:8080") String publicUrl,
    @DefaultValue("12") int giveUpAfter,
    @DefaultValue("2s") Duration lookEvery,
    @DefaultValue SecondMail secondMail,
    @DefaultValue Telephony sms,
    @DefaultValue Telephony voice,
    @DefaultValue VaultSettings vault,
    @DefaultValue("false") boolean webhooksToLoopback,
    @DefaultValue("") String webhookKey,
    @DefaultValue("data/notification") Path webhookFolder,
    @DefaultValue Unread unread,
    @DefaultValue("1m") Duration digestsEvery,
    @DefaultValue Returns returns) {
  /// How long a firm may leave the notice unread that it has a case.
  ///
  /// @param remindAfter until it is reminded
  /// @param escalateAfter until coordinators are told
  public record Unread(
      @DefaultValue("24h") Duration remindAfter, @DefaultValue("48h") Duration escalateAfter) {}

  /// The mailbox that mails come back to: that of the senders.
  ///
  /// @param protocol `imaps`, `imap`, `pop3s` or `pop3`
  /// @param host empty if no mailbox is read
  /// @param port 0 for the protocol's own
  /// @param passwordFile the file that has the password; empty if it is in `password`
  /// @param every how often it is read
  public record Returns(
      @DefaultValue("imaps") String protocol,
      @DefaultValue("") String host,
      @DefaultValue("0") int port,
      @DefaultValue("") String username,
      @DefaultValue("") String password,
      @DefaultValue("") String passwordFile,
      @DefaultValue("1m") Duration every) {}

  /// @param host empty if there is none
  /// @param username empty if it asks for none
  public record SecondMail(
      @DefaultValue("") String host,
      @DefaultValue("25") int port,
      @DefaultValue("") String username,
      @DefaultValue("") String password) {}

  /// @param url of a provider behind HTTP; empty if there is none
  /// @param token for that provider
  /// @param file where messages are written instead, in a trial; empty if they are not
  public record Telephony(
      @DefaultValue("") String url,
      @DefaultValue("") String token,
      @DefaultValue("") String file) {}

  /// @param url address of intake, without a slash at its end
  /// @param tokenUri where the identity provider gives tokens
  /// @param secret of the client `notification` there; empty if a file has it
  /// @param secretFile the file that has it; empty if there is none
  public record VaultSettings(
      @DefaultValue("http://127.0.0.1:8091") String url,
      @DefaultValue("http://localhost:8082/oauth2/token") String tokenUri,
      @DefaultValue("") String secret,
      @DefaultValue("") String secretFile) {}
}
