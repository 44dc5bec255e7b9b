package org.alliance.ui.sample;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.alliance.ui.Assets;
import org.alliance.ui.ContentPolicy;
import org.alliance.ui.PageRequest;
import org.alliance.ui.UiProperties;

/// Serves the component page and the assets on loopback as an edge does: with the policy, without
/// anything else.
final class ComponentServer implements AutoCloseable {
  private final Assets assets = Assets.load();
  private final ComponentPage page =
      new ComponentPage(
          new UiProperties(ZoneOffset.UTC, "+1 555 010 0199", "https://www.weather.gov/"));
  private final HttpServer server;

  ComponentServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.setExecutor(task -> Thread.ofVirtual().start(task));
    server.start();
  }

  String url(String query) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + ComponentPage.PATH + "?" + query;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var path = exchange.getRequestURI().getPath();
      var asset = assets.find(path);
      exchange.getResponseHeaders().set(ContentPolicy.HEADER, ContentPolicy.ofPages());
      if (asset.isPresent()) {
        send(
            exchange,
            200,
            asset.get().type().toString(),
            asset.get().body().getContentAsByteArray());
      } else if (path.equals(ComponentPage.PATH)) {
        var html = page.html(new PageRequest(path, parameters(exchange), ""));
        send(exchange, 200, "text/html;charset=UTF-8", utf8(html));
      } else if (path.equals("/firm/stream") || path.equals("/inbox/stream")) {
        // No stream, so that the page asks for the figures instead.
        send(exchange, 204, "text/plain", new byte[0]);
      } else if (path.equals("/firm/live")) {
        send(exchange, 200, "application/json", utf8("{\"open\": 2, \"offers\": []}"));
      } else if (path.equals("/inbox/unread")) {
        send(exchange, 200, "application/json", utf8("{\"unread\": 3}"));
      } else {
        send(exchange, 404, "text/plain", new byte[0]);
      }
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void send(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
  }

  private static Map<String, String> parameters(HttpExchange exchange) {
    var parameters = new LinkedHashMap<String, String>();
    var query = exchange.getRequestURI().getRawQuery();
    if (query != null) {
      for (var pair : query.split("&")) {
        var cut = pair.indexOf('=');
        parameters.put(
            pair.substring(0, cut),
            URLDecoder.decode(pair.substring(cut + 1), StandardCharsets.UTF_8));
      }
    }
    return parameters;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
