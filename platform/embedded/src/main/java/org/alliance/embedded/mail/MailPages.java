package org.alliance.embedded.mail;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alliance.embedded.mail.EmbeddedMail.ReceivedMail;

/// What a mail server for trial and tests has taken, as pages: `/mail` lists the latest,
/// `/mail/{number}` is one mail as its reader sees it. On loopback only; the staff edge passes it
/// on to people who have signed in. The stylesheets are those of the staff edge.
public final class MailPages implements AutoCloseable {
  private static final int SHOWN = 200;
  private static final Pattern LANGUAGE =
      Pattern.compile("<html (lang=\"[A-Za-z-]{2,12}\" dir=\"(?:ltr|rtl)\")>");

  private final EmbeddedMail mail;
  private final HttpServer server;

  private MailPages(EmbeddedMail mail, HttpServer server) {
    this.mail = mail;
    this.server = server;
  }

  public static MailPages start(EmbeddedMail mail) {
    try {
      var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      var pages = new MailPages(mail, server);
      server.createContext("/mail", pages::answer);
      server.setExecutor(task -> Thread.ofVirtual().start(task));
      server.start();
      return pages;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    var mails = mail.received();
    var path = exchange.getRequestURI().getPath();
    if (path.equals("/mail")) {
      send(exchange, 200, page("Mail", list(mails)));
    } else if (path.matches("/mail/[1-9][0-9]{0,6}")
        && Integer.parseInt(path.substring(6)) <= mails.size()) {
      send(exchange, 200, page("Mail", one(mails.get(Integer.parseInt(path.substring(6)) - 1))));
    } else {
      send(exchange, 404, page("Mail", "<h1>There is no such mail</h1>" + BACK));
    }
  }

  private static final String BACK =
      "<p><a class=\"button secondary\" href=\"/mail\">Back to all mails</a></p>";

  private static String list(List<ReceivedMail> mails) {
    var rows =
        IntStream.iterate(mails.size(), number -> number > 0, number -> number - 1)
            .limit(SHOWN)
            .mapToObj(number -> row(number, mails.get(number - 1)))
            .collect(Collectors.joining());
    return """
    <h1>Mail</h1>
    <p class="lead">This trial sends no mail to anybody. Here is what would have been sent, the latest first: %s.</p>
    <table class="stack"><thead><tr><th scope="col">Subject</th><th scope="col">To</th><th scope="col">From</th></tr></thead>
    <tbody>%s</tbody></table>
    """
        .formatted(mails.size() == 1 ? "one mail" : mails.size() + " mails", rows);
  }

  private static String row(int number, ReceivedMail mail) {
    return """
    <tr><th scope="row"%s><a class="more" href="/mail/%d">%s</a></th><td data-label="To">%s</td><td data-label="From">%s</td></tr>
    """
        .formatted(
            language(mail),
            number,
            escaped(mail.subject()),
            escaped(mail.to()),
            escaped(mail.from()));
  }

  private static String one(ReceivedMail mail) {
    return BACK
        + """
        <h1%s>%s</h1>
        <section class="panel" aria-label="Sender and reader"><dl class="facts"><div><dt>From</dt><dd>%s</dd></div><div><dt>To</dt><dd>%s</dd></div></dl></section>
        <article class="panel mail"%s>%s</article>
        """
            .formatted(
                language(mail),
                escaped(mail.subject()),
                escaped(mail.from()),
                escaped(mail.to()),
                language(mail),
                paragraphs(mail.body()));
  }

  /// The language and direction that the mail names, so that its script has its own letters.
  private static String language(ReceivedMail mail) {
    var named = LANGUAGE.matcher(mail.html());
    return named.find() ? " " + named.group(1) : " dir=\"auto\"";
  }

  private static String paragraphs(String text) {
    return Stream.of(text.split("\r?\n", -1))
        .filter(line -> !line.isBlank())
        .map(line -> "<p dir=\"auto\">" + linked(escaped(line)) + "</p>")
        .collect(Collectors.joining());
  }

  private static String linked(String escaped) {
    return escaped.replaceAll(
        "(http://localhost:[0-9]+/[\\p{Alnum}./_-]*)", "<a href=\"$1\" dir=\"ltr\">$1</a>");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static String page(String title, String content) {
    return """
    <!doctype html>
    <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
    <title>%s – Alliance trial</title><link rel="stylesheet" href="/assets/tokens.css"><link rel="stylesheet" href="/assets/base.css"><link rel="stylesheet" href="/assets/console.css"></head>
    <body class="staff"><header class="top"><div class="top-inner"><a class="product" href="/">Alliance</a></div></header>
    <div class="page"><main id="content">%s</main></div></body></html>
    """
        .formatted(title, content);
  }

  private static void send(HttpExchange exchange, int status, String page) throws IOException {
    var bytes = page.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    exchange.sendResponseHeaders(status, bytes.length);
    try (var out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
