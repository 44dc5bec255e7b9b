package org.alliance.benchmarks.cases;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.nimbusds.jose.JOSEException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.alliance.benchmarks.running.Issuer;
import org.alliance.benchmarks.running.ServiceProcess;
import org.alliance.benchmarks.running.Store;
import org.alliance.casetracking.CaseTrackingApplication;
import org.alliance.embedded.EmbeddedKafka;
import org.alliance.embedded.FreePorts;
import org.alliance.launcher.system.Addresses;
import org.alliance.launcher.system.Logs;
import org.alliance.launcher.system.Settings;
import org.alliance.matching.MatchingApplication;
import tools.jackson.databind.json.JsonMapper;

/// One service in a process of its own, with a broker, a store and an issuer of tokens.
final class BenchedService implements AutoCloseable {
  private static final String HEAP = "512m";

  private final String name;
  private final EmbeddedKafka broker;
  private final Issuer issuer;
  private final Store store;
  private final MongoClient client;
  private final ServiceProcess service;
  private final HttpClient http = HttpClient.newHttpClient();

  private BenchedService(
      String name, EmbeddedKafka broker, Issuer issuer, Store store, ServiceProcess service) {
    this.name = name;
    this.broker = broker;
    this.issuer = issuer;
    this.store = store;
    this.service = service;
    client = MongoClients.create(store.uri());
  }

  /// @param more settings of the service
  static BenchedService caseTracking(Path folder, Map<String, String> more) throws Exception {
    return start("case-tracking", CaseTrackingApplication.class, folder, more);
  }

  static BenchedService matching(Path folder) throws Exception {
    return start("matching", MatchingApplication.class, folder, Map.of());
  }

  private static BenchedService start(
      String name, Class<?> application, Path folder, Map<String, String> more) throws Exception {
    Files.createDirectories(folder);
    Logs.to(folder.resolve("bench.log"));
    var broker = EmbeddedKafka.start(folder.resolve("broker"), 0);
    var issuer = new Issuer();
    var store = Store.open(folder);
    var addresses = new Addresses("http://localhost", "http://localhost", issuer.address());
    var settings =
        new HashMap<>(
            new Settings(folder, addresses, 1)
                .service(name, FreePorts.next(), store.uri(), broker.bootstrapServers()));
    settings.put("alliance.identity.issuer", issuer.address());
    settings.putAll(more);
    var service = ServiceProcess.start(application, settings, HEAP, folder.resolve(name + ".log"));
    return new BenchedService(name, broker, issuer, store, service);
  }

  String about() {
    return name + " with a heap of " + HEAP + "; store: " + store.kind();
  }

  String broker() {
    return broker.bootstrapServers();
  }

  MongoDatabase database() {
    var name = Objects.requireNonNull(new ConnectionString(store.uri()).getDatabase());
    return client.getDatabase(name);
  }

  ServiceProcess service() {
    return service;
  }

  String token(String subject, String role) throws JOSEException {
    return issuer.token(subject, role);
  }

  HttpResponse<String> get(String path, String token) throws IOException, InterruptedException {
    return http.send(request(path, token), BodyHandlers.ofString());
  }

  HttpRequest request(String path, String token) {
    return HttpRequest.newBuilder(URI.create(service.base() + path))
        .header("Authorization", "Bearer " + token)
        .timeout(Duration.ofMinutes(2))
        .build();
  }

  /// How many reports the flow has counted.
  long counted() throws Exception {
    var flow = get("/api/v1/flow", issuer.token("bench", "ops"));
    return JsonMapper.shared().readTree(flow.body()).get("reports").asLong();
  }

  /// The value of a metric without labels, or with any.
  double metric(String name) throws IOException, InterruptedException {
    var address = URI.create(service.management() + "/actuator/prometheus");
    return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
        .body()
        .lines()
        .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }

  @Override
  public void close() {
    http.close();
    client.close();
    try {
      service.kill();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    issuer.close();
    broker.close();
  }
}
