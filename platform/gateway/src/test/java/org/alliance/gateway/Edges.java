package org.alliance.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.alliance.identity.IdentityApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/// Both edges for real, with the trial provider beside and a stub behind them, and a clock that the
/// test moves.
final class Edges implements AutoCloseable {
  /// All applications share one class path here.
  static final String NOT_FOR_EDGES =
      "--spring.autoconfigure.exclude=org.springframework.boot.security.oauth2.server.authorization"
          + ".autoconfigure.servlet.OAuth2AuthorizationServerAutoConfiguration,"
          + "org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet"
          + ".OAuth2AuthorizationServerJwtAutoConfiguration";

  private static final String NOT_FOR_IDENTITY =
      "--spring.autoconfigure.exclude=org.springframework.cloud.gateway.server.mvc.GatewayServerMvcAutoConfiguration,"
          + "org.springframework.cloud.gateway.server.mvc.filter.FilterAutoConfiguration,"
          + "org.springframework.cloud.gateway.server.mvc.predicate.PredicateAutoConfiguration";

  final StubService stub = new StubService();
  final String issuer;
  final String staffUrl;
  private final Path folder;
  private final AtomicReference<Duration> later = new AtomicReference<>(Duration.ZERO);
  private final List<ConfigurableApplicationContext> running = new ArrayList<>();
  private Optional<ConfigurableApplicationContext> identity = Optional.empty();

  private Edges(Path folder) {
    this.folder = folder;
    issuer = "http://localhost:" + free();
    staffUrl = "http://localhost:" + free();
  }

  static Edges on(Path folder) {
    return new Edges(folder);
  }

  void startIdentity() {
    identity =
        Optional.of(
            withClock(IdentityApplication.application())
                .run(
                    "--server.port=" + URI.create(issuer).getPort(),
                    "--alliance.identity.issuer=" + issuer,
                    "--alliance.identity.folder=" + folder,
                    "--alliance.identity.staff-urls=" + staffUrl,
                    NOT_FOR_IDENTITY));
  }

  void stopIdentity() {
    identity.orElseThrow().close();
    identity = Optional.empty();
  }

  /// @return where it answers
  String startPublicEdge(String... settings) {
    var edge = run(GatewayApplication.publicEdge(), "--server.port=0", settings);
    return "http://localhost:" + ((WebServerApplicationContext) edge).getWebServer().getPort();
  }

  ConfigurableApplicationContext startStaffEdge(String... settings) {
    return run(
        GatewayApplication.staffEdge(),
        "--server.port=" + URI.create(staffUrl).getPort(),
        settings);
  }

  private ConfigurableApplicationContext run(
      SpringApplicationBuilder application, String port, String... settings) {
    var all = new LinkedHashMap<String, String>();
    List.of("intake", "matching", "firm", "notification", "case-tracking")
        .forEach(service -> all.put("--alliance.services." + service, stub.uri()));
    var own =
        List.of(
            port,
            "--alliance.staff-url=" + staffUrl,
            "--alliance.identity.issuer=" + issuer,
            "--alliance.trial=true",
            "--alliance.identity.staff-client-secret-file="
                + folder.resolve("staff-edge/staff-edge.properties"),
            NOT_FOR_EDGES);
    Stream.concat(own.stream(), Stream.of(settings))
        .map(setting -> setting.split("=", 2))
        .forEach(setting -> all.put(setting[0], setting[1]));
    var context =
        withClock(application)
            .run(
                all.entrySet().stream()
                    .map(setting -> setting.getKey() + "=" + setting.getValue())
                    .toArray(String[]::new));
    running.add(context);
    return context;
  }

  private SpringApplicationBuilder withClock(SpringApplicationBuilder application) {
    return application.initializers(context ->
        ((GenericApplicationContext) context)
            .registerBean(InstantSource.class, () -> () -> Instant.now().plus(later.get())));
  }

  void letPass(Duration time) {
    later.updateAndGet(before -> before.plus(time));
  }

  String credential(String name) {
    var properties = new Properties();
    try (var reader = Files.newBufferedReader(folder.resolve("credentials.properties"))) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty(name);
  }

  /// A token of the trial's scripts.
  String token(String role) {
    var secret = "trial-scripts:" + credential("clients.trial-scripts");
    var answer =
        send(
            request(issuer + "/oauth2/token")
                .header(
                    "Authorization",
                    "Basic "
                        + Base64.getEncoder()
                            .encodeToString(secret.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(
                    BodyPublishers.ofString(
                        form("grant_type", "client_credentials", "role", role))));
    return JsonMapper.shared().readTree(answer.body()).get("access_token").asString();
  }

  static String form(String... pairs) {
    var form = new StringBuilder();
    for (var at = 0; at < pairs.length; at += 2) {
      form.append(at == 0 ? "" : "&")
          .append(pairs[at])
          .append('=')
          .append(URLEncoder.encode(pairs[at + 1], StandardCharsets.UTF_8));
    }
    return form.toString();
  }

  static HttpRequest.Builder request(String uri) {
    return HttpRequest.newBuilder(URI.create(uri)).timeout(Duration.ofSeconds(60));
  }

  static HttpResponse<String> send(HttpRequest.Builder request) {
    return send(HttpClient.newHttpClient(), request);
  }

  static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /// A port below those that the system gives to connections: nobody is given it before the edge
  /// listens.
  static int free() {
    while (true) {
      var port = ThreadLocalRandom.current().nextInt(20_000, 30_000);
      try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        return port;
      } catch (IOException _) {
        // somebody listens there
      }
    }
  }

  @Override
  public void close() {
    running.reversed().forEach(ConfigurableApplicationContext::close);
    identity.ifPresent(ConfigurableApplicationContext::close);
    stub.close();
  }
}
