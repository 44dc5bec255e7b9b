package org.alliance.chaos.cluster;

import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alliance.embedded.FreePorts;
import org.bson.Document;

/// The store of all services: the embedded one, or a replica set of real servers.
public final class StoreSet {
  private static final Duration OPEN_WITHIN = Duration.ofMinutes(5);

  private final Optional<Path> mongod;
  private final List<Integer> ports;
  private final List<ManagedProcess> members = new ArrayList<>();

  StoreSet(Optional<Path> mongod, int size) {
    this.mongod = mongod;
    ports = IntStream.range(0, size).mapToObj(_ -> FreePorts.next()).toList();
  }

  /// Starts one of our own processes of a kind.
  interface Children {
    ManagedProcess add(String name, String kind, List<String> arguments, BooleanSupplier isReady);
  }

  List<ManagedProcess> create(
      Path folder, Children children, BiFunction<String, String, Path> logs) {
    for (var port : ports) {
      var name = "store-" + (members.size() + 1);
      var data = folder.resolve(name);
      members.add(
          mongod
              .map(server -> member(name, command(server, data, port), port, logs))
              .orElseGet(() -> {
                var arguments = List.of(data.toString(), Integer.toString(port));
                return children.add(name, "store", arguments, Readiness.opens(port));
              }));
    }
    return members();
  }

  private ManagedProcess member(
      String name, List<String> command, int port, BiFunction<String, String, Path> logs) {
    var isReady = Readiness.primary(port, uri("", Optional.empty()));
    return new ManagedProcess(name, command, logs.apply(name, "out"), isReady);
  }

  private static List<String> command(Path mongod, Path data, int port) {
    try {
      Files.createDirectories(data);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.of(
        mongod.toString(),
        "--dbpath",
        data.toString(),
        "--port",
        Integer.toString(port),
        "--bind_ip",
        "127.0.0.1",
        "--replSet",
        "rs0",
        "--wiredTigerCacheSizeGB",
        "0.5",
        "--quiet");
  }

  void start() throws InterruptedException {
    members.forEach(ManagedProcess::start);
    if (mongod.isPresent()) {
      for (var port : ports) {
        awaitOpen(port);
      }
      initiate();
    }
    for (var member : members) {
      member.awaitReady();
    }
  }

  List<ManagedProcess> members() {
    return List.copyOf(members);
  }

  /// Whoever says of itself that it is; nobody while they elect one.
  Optional<ManagedProcess> primary() {
    return IntStream.range(0, ports.size())
        .filter(at -> isPrimary(ports.get(at)))
        .mapToObj(members::get)
        .findFirst();
  }

  private static boolean isPrimary(int port) {
    try (var client = Readiness.client(direct(port))) {
      return Readiness.isPrimary(client);
    }
  }

  private static String direct(int port) {
    return "mongodb://127.0.0.1:" + port + "/?directConnection=true";
  }

  int port() {
    return ports.getFirst();
  }

  /// A replica set of several is reached directly: its members tell clients their own addresses.
  ///
  /// @param link to go through, if it is only one
  String uri(String database, Optional<FaultProxy> link) {
    if (mongod.isPresent() && ports.size() > 1) {
      var hosts = ports.stream().map(port -> "127.0.0.1:" + port).toList();
      return "mongodb://" + String.join(",", hosts) + "/" + database + "?replicaSet=rs0";
    }
    return "mongodb://127.0.0.1:"
        + link.map(FaultProxy::port).orElse(port())
        + "/"
        + database
        + (mongod.isPresent() ? "?directConnection=true" : "");
  }

  private static void awaitOpen(int port) throws InterruptedException {
    var until = Instant.now().plus(OPEN_WITHIN);
    while (!Readiness.opens(port).getAsBoolean()) {
      if (Instant.now().isAfter(until)) {
        throw new IllegalStateException("No store answers on port " + port);
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
  }

  private void initiate() {
    var set = new ArrayList<Document>();
    for (var port : ports) {
      set.add(new Document("_id", set.size()).append("host", "127.0.0.1:" + port));
    }
    try (var client = MongoClients.create(direct(port()))) {
      client
          .getDatabase("admin")
          .runCommand(
              new Document(
                  "replSetInitiate",
                  new Document("_id", "rs0")
                      .append("members", set)
                      .append("settings", new Document("electionTimeoutMillis", 2000))));
    }
  }

  /// A real server, named in `ALLIANCE_MONGOD` or found on the path.
  public static Optional<Path> mongod() {
    var named =
        Optional.ofNullable(System.getenv("ALLIANCE_MONGOD")).filter(path -> !path.isBlank());
    var onPath =
        Arrays.stream(Optional.ofNullable(System.getenv("PATH")).orElse("").split(":", -1))
            .map(folder -> folder + "/mongod");
    return Stream.concat(named.stream(), onPath)
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }
}
