package org.alliance.notification.adapter.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/// The words of one mail, as text and as a page of its own: without pictures, and without anything
/// that is loaded from elsewhere.
///
/// @param tag the language that they are in
/// @param isRightToLeft whether the language is written from right to left
record MailBody(String tag, boolean isRightToLeft, String subject, String text) {
  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  void writeTo(MimeMessage mail) throws MessagingException {
    mail.setSubject(subject, UTF_8);
    mail.setHeader("Content-Language", tag);
    var plain = new MimeBodyPart();
    plain.setText(text, UTF_8);
    var html = new MimeBodyPart();
    html.setText(html(), UTF_8, "html");
    mail.setContent(new MimeMultipart("alternative", plain, html));
  }

  String html() {
    return """
    <!doctype html>
    <html lang="%s" dir="%s">
    <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>%s</title></head>
    <body style="font-family:sans-serif;font-size:1.1em;line-height:%s;margin:1.5em;max-width:36em;overflow-wrap:anywhere">%s</body>
    </html>
    """
        .formatted(
            tag,
            isRightToLeft ? "rtl" : "ltr",
            escaped(subject),
            isRightToLeft ? "2" : "1.6",
            paragraphs());
  }

  private String paragraphs() {
    return escaped(text.strip())
        .lines()
        .collect(Collectors.joining("\n"))
        .transform(MailBody::linked)
        .replace("\n\n", "</p><p>")
        .replace("\n", "<br>")
        .transform(all -> "<p>" + all + "</p>");
  }

  private static String linked(String escaped) {
    return escaped.replaceAll(
        "(https?://[\\p{Alnum}./:_-]*[\\p{Alnum}/_-])", "<a href=\"$1\" dir=\"ltr\">$1</a>");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
