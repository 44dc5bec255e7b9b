package org.alliance.benchmarks.running;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.alliance.embedded.EmbeddedMongo;
import org.alliance.embedded.FreePorts;

/// The store of one run: what `ALLIANCE_MONGODB` names, or a server of its own of the program that
/// `ALLIANCE_MONGOD` names, or the embedded one.
///
/// @param uri of a database that nothing else uses
public record Store(String kind, String uri) {
  public static Store open(Path folder) throws IOException {
    var database = "bench-" + UUID.randomUUID();
    var named = variable("ALLIANCE_MONGODB");
    if (named.isPresent()) {
      return new Store("ALLIANCE_MONGODB", with(named.get(), database));
    }
    var program = variable("ALLIANCE_MONGOD");
    if (program.isPresent()) {
      return new Store(
          "a mongod of its own",
          with("mongodb://127.0.0.1:" + started(program.get(), folder), database));
    }
    return new Store(
        "embedded", with(EmbeddedMongo.start(folder.resolve("store"), 0).uri(), database));
  }

  private static Optional<String> variable(String name) {
    return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
  }

  private static int started(String program, Path folder) throws IOException {
    var port = FreePorts.next();
    var data = Files.createDirectories(folder.resolve("mongod"));
    var server =
        new ProcessBuilder(
                program,
                "--dbpath",
                data.toString(),
                "--port",
                Integer.toString(port),
                "--bind_ip",
                "127.0.0.1",
                "--nounixsocket",
                "--wiredTigerCacheSizeGB",
                "1")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("mongod.log").toFile())
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(server::destroyForcibly));
    return port;
  }

  private static String with(String uri, String database) {
    if (uri.contains("?")) {
      return uri.replace("/?", "/" + database + "?");
    }
    return (uri.endsWith("/") ? uri : uri + "/") + database;
  }
}
