package org.alliance.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/// A real Kafka broker and its KRaft controller in this JVM, on loopback, with its data in a
/// folder. Topics, records and offsets outlive a restart. It is quiet if the loggers `kafka`,
/// `org.apache.kafka` and `state.change.logger` are.
public final class EmbeddedKafka implements AutoCloseable {
  static {
    // Kafka ends the JVM when its log folder fails; here that would take all services with it.
    Exit.setExitProcedure((status, message) -> {
      throw new IllegalStateException("The broker gave up (" + status + "): " + message);
    });
    Exit.setHaltProcedure((status, message) -> {
      throw new IllegalStateException("The broker gave up (" + status + "): " + message);
    });
  }

  private final KafkaRaftServer server;
  private final int port;

  private EmbeddedKafka(KafkaRaftServer server, int port) {
    this.server = server;
    this.port = port;
  }

  /// @param folder where records are kept; made if absent
  /// @param port 0 for any free one
  public static EmbeddedKafka start(Path folder, int port) {
    return start(folder, port, Map.of());
  }

  /// @param clients further doors: the port that the broker listens on, and the one that clients
  ///   who come in there are told to use, where something else stands in between
  public static EmbeddedKafka start(Path folder, int port, Map<Integer, Integer> clients) {
    var chosen = port == 0 ? FreePorts.next() : port;
    try {
      OwnerOnly.folder(folder);
      var logs = folder.resolve("log");
      format(folder, logs);
      var server =
          new KafkaRaftServer(
              new KafkaConfig(settings(logs, chosen, FreePorts.next(), clients)), Time.SYSTEM);
      server.startup();
      return new EmbeddedKafka(server, chosen);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }

  private static void format(Path folder, Path logs) throws IOException {
    var id = folder.resolve("cluster-id");
    if (!Files.exists(id)) {
      Files.writeString(id, Uuid.randomUuid().toString());
    }
    try (var nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
      new Formatter()
          .setPrintStream(nowhere)
          .setNodeId(1)
          .setClusterId(Files.readString(id).strip())
          .setControllerListenerName("CONTROLLER")
          .setMetadataLogDirectory(logs.toString())
          .addDirectory(logs.toString())
          .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
          .setIgnoreFormatted(true)
          .run();
    } catch (IOException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException("Cannot format the broker's folder: " + folder, e);
    }
  }

  /// Small segments, few internal partitions, one copy of everything.
  private static Map<String, String> settings(
      Path logs, int port, int controllerPort, Map<Integer, Integer> clients) {
    var settings = new HashMap<String, String>();
    settings.put("process.roles", "broker,controller");
    settings.put("node.id", "1");
    settings.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
    settings.put("controller.listener.names", "CONTROLLER");
    var listeners = new StringBuilder("PLAINTEXT://127.0.0.1:" + port);
    var advertised = new StringBuilder(listeners);
    var protocols = new StringBuilder("CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT");
    clients.forEach((listensOn, toldToUse) -> {
      listeners.append(",DOOR").append(listensOn).append("://127.0.0.1:").append(listensOn);
      advertised.append(",DOOR").append(listensOn).append("://127.0.0.1:").append(toldToUse);
      protocols.append(",DOOR").append(listensOn).append(":PLAINTEXT");
    });
    settings.put("listeners", listeners + ",CONTROLLER://127.0.0.1:" + controllerPort);
    settings.put("advertised.listeners", advertised.toString());
    settings.put("listener.security.protocol.map", protocols.toString());
    settings.put("inter.broker.listener.name", "PLAINTEXT");
    settings.put("log.dir", logs.toString());
    settings.put("auto.create.topics.enable", "false");
    settings.put("offsets.topic.num.partitions", "3");
    settings.put("offsets.topic.replication.factor", "1");
    settings.put("transaction.state.log.num.partitions", "1");
    settings.put("transaction.state.log.replication.factor", "1");
    settings.put("transaction.state.log.min.isr", "1");
    settings.put("share.coordinator.state.topic.num.partitions", "1");
    settings.put("share.coordinator.state.topic.replication.factor", "1");
    settings.put("share.coordinator.state.topic.min.isr", "1");
    // The members of a service's group come within a moment of its start. Without a delay each of
    // them makes the group begin again, and wait for the next heartbeat of those who were there.
    settings.put("group.initial.rebalance.delay.ms", "500");
    settings.put("log.segment.bytes", "16777216");
    settings.put("log.index.size.max.bytes", "1048576");
    settings.put("log.cleaner.dedupe.buffer.size", "2097152");
    settings.put("num.network.threads", "2");
    settings.put("num.io.threads", "4");
    settings.put("num.recovery.threads.per.data.dir", "2");
    settings.put("controlled.shutdown.enable", "false");
    settings.put("initial.broker.registration.timeout.ms", "30000");
    settings.put("broker.heartbeat.interval.ms", "1000");
    // A killed broker may come back under its id when this is over, and not before: 9 s if nobody
    // says otherwise.
    settings.put("broker.session.timeout.ms", "4000");
    return settings;
  }
}
