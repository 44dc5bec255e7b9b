package org.alliance.notification.adapter.mail;

/// The words of one message to a client.
///
/// @param tag the language that they are in, which is not the wanted one if there were no words
/// @param isRightToLeft whether the language is written from right to left
record ClientText(String tag, boolean isRightToLeft, String subject, String text) {
  /// As a page of its own, without pictures and without anything that is loaded from elsewhere.
  String html() {
    return """
    <!doctype html>
    <html lang="%s" dir="%s">
    <head><meta charset="utf-8"><title>%s</title></head>
    <body style="font-family:sans-serif;font-size:1.1em;line-height:1.6;margin:1.5em"><p>%s</p></body>
    </html>
    """
        .formatted(tag, isRightToLeft ? "rtl" : "ltr", escaped(subject), linked(escaped(text)));
  }

  private static String linked(String escaped) {
    return escaped.replaceAll(
        "(https?://[\\p{Alnum}./:_-]*[\\p{Alnum}/])", "<a href=\"$1\" dir=\"ltr\">$1</a>");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
