package org.alliance.chaos.cluster;

import com.mongodb.client.MongoClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.alliance.embedded.FreePorts;
import org.alliance.embedded.mail.EmbeddedMail;
import org.alliance.launcher.client.Client;
import org.alliance.launcher.system.Addresses;
import org.alliance.launcher.system.Settings;

/// The whole system as separate processes on loopback. Every link from a service to the broker and
/// the store, and from the edges to the services, goes through a [FaultProxy].
public final class Cluster implements AutoCloseable {
  private final Plan plan;
  private final Map<String, ManagedProcess> parts = new LinkedHashMap<>();
  private final Map<String, FaultProxy> links = new LinkedHashMap<>();
  private final Map<String, Integer> managementPorts = new LinkedHashMap<>();
  private final Map<String, Integer> ports = new LinkedHashMap<>();
  private final StoreSet store;
  private final EmbeddedMail mail = EmbeddedMail.start(0);
  private final Addresses addresses;
  private final Settings settings;
  private final int brokerPort = FreePorts.next();
  private final Thread onExit = new Thread(this::killAll);

  /// @param mongod a real server; the embedded store if absent
  /// @param cache that makes starts short
  public record Plan(Path folder, Optional<Path> mongod, Setting setting, Optional<Path> cache) {}

  private Cluster(Plan plan) {
    this.plan = plan;
    store = new StoreSet(plan.mongod(), plan.setting().storeMembers());
    addresses =
        new Addresses(
            "http://localhost:" + FreePorts.next(),
            "http://localhost:" + FreePorts.next(),
            "http://localhost:" + FreePorts.next());
    settings = new Settings(plan.folder(), addresses, mail.port());
  }

  /// Nothing is left behind if it does not come up.
  public static Cluster start(Plan plan) throws InterruptedException {
    var cluster = new Cluster(plan);
    Runtime.getRuntime().addShutdownHook(cluster.onExit);
    var isUp = false;
    try {
      cluster.startAll();
      isUp = true;
      return cluster;
    } finally {
      if (!isUp) {
        cluster.close();
      }
    }
  }

  public ManagedProcess part(String name) {
    var part = parts.get(name);
    if (part == null) {
      throw new IllegalArgumentException("Unknown part " + name + "; known: " + parts.keySet());
    }
    return part;
  }

  public List<ManagedProcess> parts() {
    return List.copyOf(parts.values());
  }

  public List<ManagedProcess> services() {
    return managementPorts.keySet().stream().map(this::part).toList();
  }

  /// Where each instance of a service answers probes and tells its metrics, by its part's name.
  Map<String, Integer> managementPorts() {
    return Map.copyOf(managementPorts);
  }

  public List<ManagedProcess> stores() {
    return store.members();
  }

  /// Nobody while they elect one.
  public Optional<ManagedProcess> primaryStore() {
    return store.primary();
  }

  public Setting setting() {
    return plan.setting();
  }

  public Map<String, FaultProxy> links() {
    return Map.copyOf(links);
  }

  public Path logs() {
    return plan.folder().resolve("logs");
  }

  public Path clockOf(String instance) {
    return plan.folder().resolve("clock-" + instance);
  }

  public Client client() {
    return new Client(addresses, plan.folder());
  }

  /// A client whose calls to the staff edge go to one instance of a service, past the edges.
  public Client clientOf(String instance) {
    var port = Objects.requireNonNull(ports.get(instance), instance);
    return new Client(
        new Addresses(addresses.publicEdge(), "http://127.0.0.1:" + port, addresses.identity()),
        plan.folder());
  }

  /// Where people report: through a link of their own.
  public String publicEdge() {
    return "http://localhost:" + link("people->public-edge").port();
  }

  public String broker() {
    return "127.0.0.1:" + brokerPort;
  }

  public MongoClient store() {
    return Readiness.client(store.uri("", Optional.empty()));
  }

  /// The `Message-ID` of every mail that came.
  public List<String> mails() {
    return mail.received().stream().map(EmbeddedMail.ReceivedMail::id).toList();
  }

  private void startAll() throws InterruptedException {
    try {
      Files.createDirectories(logs());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    store.create(plan.folder(), this::add, this::log).forEach(one -> parts.put(one.name(), one));
    store.start();
    var brokerFor = brokerAndItsDoors();
    var identity = URI.create(addresses.identity()).getPort();
    add("identity", "identity", options(settings.identity(identity)), Readiness.http(identity));
    ManagedProcess.startInTurn(List.of(part("broker"), part("identity")));
    var urls =
        Settings.SERVICES.stream()
            .map(service ->
                "http://127.0.0.1:"
                    + addService(service, brokerFor.getOrDefault(service, brokerPort)))
            .toList();
    ManagedProcess.startInTurn(services());
    addEdge("public-edge", addresses.publicEdge(), urls);
    addEdge("staff-edge", addresses.staffEdge(), urls);
    ManagedProcess.startInTurn(List.of(part("public-edge"), part("staff-edge")));
    link("people->public-edge", List.of(URI.create(addresses.publicEdge()).getPort()));
  }

  /// A broker tells its clients where to find it, so each service has a door of its own.
  private Map<String, Integer> brokerAndItsDoors() {
    var arguments = new ArrayList<String>();
    arguments.add(plan.folder().resolve("broker").toString());
    arguments.add(Integer.toString(brokerPort));
    var ports = new LinkedHashMap<String, Integer>();
    for (var service : Settings.SERVICES) {
      var listens = FreePorts.next();
      var proxy = link(service + "->broker", List.of(listens));
      arguments.add(Integer.toString(listens));
      arguments.add(Integer.toString(proxy.port()));
      ports.put(service, proxy.port());
    }
    add("broker", "broker", arguments, Readiness.takesRecords(brokerPort));
    return ports;
  }

  /// @return the port where the edges find it, whichever instance answers
  private int addService(String service, int broker) {
    var instances = new ArrayList<Integer>();
    for (var number = 1; number <= plan.setting().instances(); number++) {
      var name = service + "-" + number;
      var port = FreePorts.next();
      var link = link(name + "->store", List.of(store.port()));
      var own =
          settings.service(
              service, port, store.uri(service, Optional.of(link)), "127.0.0.1:" + broker);
      own.putAll(ShortTimes.of(plan.setting()));
      own.put("alliance.instance", name);
      if (service.equals("intake")) {
        // All reporters have one name and one phone here: each would wait for a person.
        own.put("intake.duplicates.likely-from", "101");
      }
      if (service.equals("notification")) {
        // Intake comes first, so its door is there: without it, messages to clients wait for ever.
        own.put("notification.vault.url", "http://127.0.0.1:" + link("edges->intake").port());
      }
      if (plan.setting().has(Setting.Also.WRONG_CLOCKS)) {
        own.put("chaos.clock", clockOf(name).toString());
      }
      var management = Integer.parseInt(Objects.requireNonNull(own.get("management.server.port")));
      add(name, service, options(own), Readiness.http(management));
      managementPorts.put(name, management);
      ports.put(name, port);
      instances.add(port);
    }
    return link("edges->" + service, instances).port();
  }

  private void addEdge(String name, String address, List<String> urls) {
    var port = URI.create(address).getPort();
    var own = settings.edge(port, urls);
    for (var kind : List.of("reports", "status", "imports", "sign-in", "pages", "staff")) {
      own.put("alliance.limits." + kind, "20000/2000");
    }
    add(name, name, options(own), Readiness.http(port));
  }

  private FaultProxy link(String name) {
    return Objects.requireNonNull(links.get(name), name);
  }

  private FaultProxy link(String name, List<Integer> targets) {
    var proxy = new FaultProxy(FreePorts.next(), targets);
    links.put(name, proxy);
    return proxy;
  }

  private ManagedProcess add(
      String name, String kind, List<String> arguments, BooleanSupplier isReady) {
    var command = new ArrayList<String>();
    command.add(StartupCache.java());
    command.add("-Xmx" + (kind.equals("broker") ? "512m" : "320m"));
    plan.cache().ifPresent(cache -> command.add("-XX:AOTCache=" + cache));
    command.addAll(StartupCache.flags());
    command.addAll(List.of(kind, log(name, "log").toString()));
    command.addAll(arguments);
    var part = new ManagedProcess(name, command, log(name, "out"), isReady);
    parts.put(name, part);
    return part;
  }

  private Path log(String name, String suffix) {
    return logs().resolve(name + "." + suffix);
  }

  private static List<String> options(Map<String, String> settings) {
    return settings.entrySet().stream()
        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
        .toList();
  }

  private void killAll() {
    for (var part : parts().reversed()) {
      try {
        part.end();
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
    try {
      Runtime.getRuntime().removeShutdownHook(onExit);
    } catch (IllegalStateException goingDown) {
      // Then it runs now.
    }
  }
}
