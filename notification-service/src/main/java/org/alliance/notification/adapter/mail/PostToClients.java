package org.alliance.notification.adapter.mail;

import jakarta.mail.internet.InternetAddress;
import org.alliance.contracts.values.notice.NotificationChannel;
import org.alliance.notification.adapter.mail.Telephone.Outgoing;
import org.alliance.notification.application.post.ClientMessage;
import org.alliance.notification.application.post.ClientPost;
import org.alliance.notification.application.post.ProviderAnswer;

/// Messages to clients. Sender and subject are neutral, and nothing in them is of the case.
final class PostToClients implements ClientPost {
  private final Smtp smtp;
  private final Telephone sms;
  private final Telephone voice;
  private final ClientTexts texts;
  private final String sender;

  PostToClients(Smtp smtp, Telephone sms, Telephone voice, ClientTexts texts, String sender) {
    this.smtp = smtp;
    this.sms = sms;
    this.voice = voice;
    this.texts = texts;
    this.sender = sender;
  }

  @Override
  public ProviderAnswer send(
      String deliveryId, NotificationChannel channel, String address, ClientMessage message) {
    return switch (channel) {
      case EMAIL -> mail(deliveryId, address, texts.written(message));
      case SMS -> sms.send(outgoing(deliveryId, address, texts.written(message), message));
      case VOICE -> voice.send(outgoing(deliveryId, address, texts.spoken(message), message));
      case PORTAL -> throw new IllegalArgumentException("Clients have no portal");
    };
  }

  private static Outgoing outgoing(String id, String number, MailBody text, ClientMessage message) {
    return new Outgoing(id, number, text.tag(), text.text(), message.mayLeaveVoicemail());
  }

  private ProviderAnswer mail(String id, String address, MailBody text) {
    return smtp.send(
        id,
        address,
        mail -> {
          mail.setFrom(new InternetAddress(sender));
          text.writeTo(mail);
        });
  }
}
