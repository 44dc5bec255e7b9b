package org.alliance.notification.application.post;

import java.time.ZoneId;
import java.util.List;
import org.alliance.notification.application.template.TemplateId;
import org.alliance.notification.application.template.Text;

/// How would a notice look?
public interface Previews {
  /// @param tag the language that it is in
  /// @param subject empty for a channel that has none
  /// @param isRightToLeft whether the language is written from right to left
  record Preview(String tag, boolean isRightToLeft, String subject, String text) {}

  /// A mail to a firm, or to somebody of one, in English.
  Preview toFirm(Letter letter, ZoneId zone);

  /// A mail in other words than those of now.
  Preview toFirm(Text words, Letter letter, ZoneId zone);

  /// Words for clients, whichever they are now or were.
  ///
  /// @param id a template for clients
  Preview toClient(TemplateId id, Text words);

  /// A message to a client. The client's own language is known only to the vault.
  Preview toClient(ClientMessage message, boolean isSpoken);

  /// The tags of the languages that clients are told in.
  List<String> clientLanguages();
}
