package org.alliance.chaos;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.alliance.embedded.EmbeddedMail;
import org.alliance.launcher.Addresses;
import org.alliance.launcher.Client;
import org.alliance.launcher.Ports;
import org.alliance.launcher.Settings;

/// The whole system as separate processes on loopback. Every link from a service to the broker and
/// the store, and from the edges to the services, goes through a [FaultProxy].
final class Cluster implements AutoCloseable {
  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(1))
          .build();

  private final Path folder;
  private final Plan plan;
  private final Map<String, Part> parts = new LinkedHashMap<>();
  private final Map<String, FaultProxy> links = new LinkedHashMap<>();
  private final StoreSet store;
  private final EmbeddedMail mail = EmbeddedMail.start(0);
  private final Addresses addresses;
  private final int brokerPort = Ports.free();

  /// @param mongod a real server; the embedded store if absent
  /// @param storeMembers of the replica set
  /// @param instances of each service
  /// @param skewed whether every service's clock can be set wrong
  record Plan(
      Path folder, Optional<Path> mongod, int storeMembers, int instances, boolean skewed) {}

  private Cluster(Plan plan) {
    this.plan = plan;
    folder = plan.folder();
    store = new StoreSet(plan.mongod(), plan.storeMembers());
    addresses =
        new Addresses(
            "http://localhost:" + Ports.free(),
            "http://localhost:" + Ports.free(),
            "http://localhost:" + Ports.free());
  }

  static Cluster start(Plan plan) throws InterruptedException {
    var cluster = new Cluster(plan);
    Runtime.getRuntime().addShutdownHook(new Thread(cluster::killAll));
    cluster.startAll();
    return cluster;
  }

  Part part(String name) {
    var part = parts.get(name);
    if (part == null) {
      throw new IllegalArgumentException("There is no part " + name + " but " + parts.keySet());
    }
    return part;
  }

  List<Part> parts() {
    return List.copyOf(parts.values());
  }

  List<Part> services() {
    return parts.values().stream()
        .filter(part ->
            Settings.SERVICES.stream().anyMatch(service -> part.name().startsWith(service + "-")))
        .toList();
  }

  List<Part> stores() {
    return store.members();
  }

  Map<String, FaultProxy> links() {
    return Map.copyOf(links);
  }

  Path logs() {
    return folder.resolve("logs");
  }

  Path clockOf(String service) {
    return folder.resolve("clock-" + service);
  }

  Client client() {
    return new Client(addresses, folder);
  }

  /// Where people report: through a link of their own.
  String publicEdge() {
    return "http://localhost:" + link("people->public-edge").port();
  }

  String broker() {
    return "127.0.0.1:" + brokerPort;
  }

  MongoClient store() {
    return MongoClients.create(store.uri("", Optional.empty()));
  }

  private void startAll() throws InterruptedException {
    try {
      Files.createDirectories(folder.resolve("logs"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (var member : store.create(folder, this::add, this::log)) {
      parts.put(member.name(), member);
    }
    store.start();
    var doors = new ArrayList<String>();
    var brokerFor = new LinkedHashMap<String, Integer>();
    for (var service : Settings.SERVICES) {
      var listens = Ports.free();
      var proxy = link(service + "->broker", listens);
      doors.add(Integer.toString(listens));
      doors.add(Integer.toString(proxy.port()));
      brokerFor.put(service, proxy.port());
    }
    var broker = new ArrayList<String>();
    broker.add(folder.resolve("broker").toString());
    broker.add(Integer.toString(brokerPort));
    broker.addAll(doors);
    add("broker", "broker", broker, StoreSet.answers(brokerPort)).start();
    var settings = new Settings(folder, addresses, mail.port());
    var identityPort = URI.create(addresses.identity()).getPort();
    add("identity", "identity", options(settings.identity(identityPort)), http(identityPort))
        .start();
    part("broker").awaitReady();
    part("identity").awaitReady();
    var urls = new ArrayList<String>();
    for (var service : Settings.SERVICES) {
      urls.add(
          "http://127.0.0.1:"
              + startService(settings, service, brokerFor.getOrDefault(service, brokerPort)));
    }
    for (var part : services()) {
      part.awaitReady();
    }
    for (var edge : List.of("public-edge", "staff-edge")) {
      var address = edge.startsWith("public") ? addresses.publicEdge() : addresses.staffEdge();
      var port = URI.create(address).getPort();
      var own = settings.edge(port, urls);
      own.put("alliance.requests-per-second", "1000");
      own.put("alliance.burst", "2000");
      add(edge, edge, options(own), http(port)).start();
    }
    link("people->public-edge", URI.create(addresses.publicEdge()).getPort());
    part("public-edge").awaitReady();
    part("staff-edge").awaitReady();
  }

  /// @return the port where the edges find it
  private int startService(Settings settings, String service, int brokerPort) {
    var first = 0;
    for (var number = 1; number <= plan.instances(); number++) {
      var port = Ports.free();
      first = first == 0 ? port : first;
      var link = link(service + "-" + number + "->store", store.port());
      var own =
          settings.service(
              service, port, store.uri(service, Optional.of(link)), "127.0.0.1:" + brokerPort);
      own.put("matching.answer-within.urgent", "12s");
      own.put("matching.answer-within.soon", "12s");
      own.put("matching.answer-within.routine", "12s");
      own.put("matching.grace", "3s");
      own.put("matching.refresh-every", "10s");
      if (plan.skewed()) {
        own.put("chaos.clock", clockOf(service).toString());
      }
      add(service + "-" + number, service, options(own), http(port)).start();
    }
    return link("edges->" + service, first).port();
  }

  private FaultProxy link(String name) {
    return Objects.requireNonNull(links.get(name), name);
  }

  private FaultProxy link(String name, int target) {
    var proxy = new FaultProxy(Ports.free(), target);
    links.put(name, proxy);
    return proxy;
  }

  private Part add(String name, String kind, List<String> arguments, BooleanSupplier isReady) {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + (kind.equals("broker") ? "512m" : "320m"),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xss512k",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                Child.class.getName(),
                kind,
                log(name, "log").toString()));
    command.addAll(arguments);
    var part = new Part(name, command, log(name, "out"), isReady);
    parts.put(name, part);
    return part;
  }

  private Path log(String name, String suffix) {
    return folder.resolve("logs/" + name + "." + suffix);
  }

  private static List<String> options(Map<String, String> settings) {
    return settings.entrySet().stream()
        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
        .toList();
  }

  private static BooleanSupplier http(int port) {
    return () -> {
      try {
        var request =
            HttpRequest.newBuilder(
                    URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness"))
                .timeout(Duration.ofSeconds(2))
                .build();
        return HTTP.send(request, BodyHandlers.discarding()).statusCode() < 500;
      } catch (IOException notYet) {
        return false;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    };
  }

  private void killAll() {
    for (var part : parts().reversed()) {
      try {
        part.goOn();
        part.kill();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public void close() {
    killAll();
    links.values().forEach(FaultProxy::close);
    mail.close();
  }
}
