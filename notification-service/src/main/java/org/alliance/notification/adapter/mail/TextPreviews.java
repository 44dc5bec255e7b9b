package org.alliance.notification.adapter.mail;

import java.time.ZoneId;
import java.util.List;
import org.alliance.notification.application.post.ClientMessage;
import org.alliance.notification.application.post.Letter;
import org.alliance.notification.application.post.Previews;

/// The words that the ways out use.
record TextPreviews(MailText firms, ClientTexts clients) implements Previews {
  @Override
  public Preview toFirm(Letter letter, ZoneId zone) {
    return new Preview("en", false, firms.subject(letter, zone), firms.body(letter, zone));
  }

  @Override
  public Preview toClient(ClientMessage message, boolean isSpoken) {
    var text = isSpoken ? clients.spoken(message) : clients.written(message);
    return new Preview(
        text.tag(), text.isRightToLeft(), isSpoken ? "" : text.subject(), text.text());
  }

  @Override
  public List<String> clientLanguages() {
    return clients.languages();
  }
}
