package org.alliance.gateway;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/// A plain page of an edge itself, for a person who cannot be shown a service's page. It has only
/// sentences of our own, never anything that was sent.
///
/// @param link where the person goes from here
@SuppressWarnings("InlineFormatString") // the page reads better whole
public record EdgePage(int status, String title, String text, String link, String linkText) {
  private static final String PAGE =
      """
      <!doctype html>
      <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>%1$s – Alliance</title></head>
      <body><main><h1>%1$s</h1>
      <p>%2$s</p>
      <p><a href="%3$s">%4$s</a></p>
      </main></body></html>
      """;

  static EdgePage of(int status, String title, String text) {
    return new EdgePage(status, title, text, "/", "Go to the first page");
  }

  public void write(HttpServletResponse response) throws IOException {
    response.setStatus(status);
    response.setHeader("Cache-Control", "no-store");
    response.setContentType("text/html");
    response.setCharacterEncoding("UTF-8");
    response.getWriter().write(PAGE.formatted(title, text, link, linkText));
  }
}
