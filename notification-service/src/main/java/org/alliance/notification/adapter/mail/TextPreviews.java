package org.alliance.notification.adapter.mail;

import java.time.ZoneId;
import java.util.List;
import org.alliance.notification.application.post.ClientMessage;
import org.alliance.notification.application.post.Letter;
import org.alliance.notification.application.post.Previews;
import org.alliance.notification.application.template.TemplateId;
import org.alliance.notification.application.template.Text;

/// The words that the ways out use.
record TextPreviews(MailText firms, ClientTexts clients) implements Previews {
  @Override
  public Preview toFirm(Letter letter, ZoneId zone) {
    return preview(firms.write(letter, zone));
  }

  @Override
  public Preview toFirm(Text words, Letter letter, ZoneId zone) {
    return preview(firms.write(words, letter, zone));
  }

  @Override
  public Preview toClient(TemplateId id, Text words) {
    return preview(clients.body(id.language(), words.body()));
  }

  @Override
  public Preview toClient(ClientMessage message, boolean isSpoken) {
    var text = isSpoken ? clients.spoken(message) : clients.written(message);
    return new Preview(
        text.tag(), text.isRightToLeft(), isSpoken ? "" : text.subject(), text.text());
  }

  private static Preview preview(MailBody body) {
    return new Preview(body.tag(), body.isRightToLeft(), body.subject(), body.text());
  }

  @Override
  public List<String> clientLanguages() {
    return clients.languages();
  }
}
