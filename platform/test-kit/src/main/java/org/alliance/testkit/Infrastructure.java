package org.alliance.testkit;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.alliance.embedded.EmbeddedKafka;
import org.alliance.embedded.EmbeddedMongo;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import org.springframework.data.mongodb.core.convert.DefaultMongoTypeMapper;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;

/// Broker and store for the `*IT` classes of one JVM. The environment names them: `ALLIANCE_KAFKA`
/// (bootstrap servers) and `ALLIANCE_MONGODB` (a URI without a database). What it does not name is
/// embedded, on loopback, and ends with the JVM. The choice is printed once.
public final class Infrastructure {
  private static final int ALREADY_INITIALIZED = 23;

  private static final class Store {
    static final String URI =
        chosen(
            "store",
            "ALLIANCE_MONGODB",
            Infrastructure::initiated,
            () -> EmbeddedMongo.inMemory().uri());
  }

  private static final class Broker {
    static final String SERVERS =
        chosen(
            "broker",
            "ALLIANCE_KAFKA",
            servers -> servers,
            () -> embeddedBroker().bootstrapServers());
  }

  /// Where no instance comes or goes, a consumer need not tell twice a second that it is there, nor
  /// ask each second: both together are a third of what an idle service costs.
  private static final Map<String, String> QUIET_CONSUMERS =
      Map.of(
          "spring.cloud.stream.kafka.binder.consumer-properties.heartbeat.interval.ms", "1500",
          "spring.cloud.stream.kafka.binder.consumer-properties.fetch.max.wait.ms", "2000");

  private Infrastructure() {}

  /// The URI of a database that no other test uses.
  public static String mongoUri() {
    var base = Store.URI;
    var options = base.indexOf('?');
    var database = "test-" + UUID.randomUUID();
    return options < 0
        ? withSlash(base) + database
        : withSlash(base.substring(0, options)) + database + base.substring(options);
  }

  /// A template on a database that no other test uses.
  public static MongoTemplate mongo() {
    var template = new MongoTemplate(new SimpleMongoClientDatabaseFactory(mongoUri()));
    if (template.getConverter() instanceof MappingMongoConverter converter) {
      converter.setTypeMapper(new DefaultMongoTypeMapper(null));
    }
    return template;
  }

  public static String kafka() {
    return Broker.SERVERS;
  }

  /// The settings of a service on this infrastructure. It trusts [Tokens] and takes any free port.
  public static Map<String, String> properties() {
    var properties = new HashMap<>(withoutKafka());
    properties.put("alliance.kafka.bootstrap-servers", kafka());
    properties.putAll(QUIET_CONSUMERS);
    return properties;
  }

  /// The same settings for a test without events: consumers and relay stay off.
  public static Map<String, String> withoutKafka() {
    var properties = new HashMap<>(Tokens.shared().properties());
    properties.put("spring.mongodb.uri", mongoUri());
    properties.put("server.port", "0");
    properties.put("server.address", "127.0.0.1");
    properties.put("management.server.port", "0");
    properties.put("firm.text-folder", "target/firm-texts");
    properties.put("notification.webhook-folder", "target/notification-keys");
    properties.put("matching.text-folder", "target/matching-texts");
    properties.put("case-tracking.text-folder", "target/case-tracking-texts");
    return properties;
  }

  /// Initiates the replica set of a server that was started as a member of one and has none.
  private static String initiated(String uri) {
    try (var client = MongoClients.create(uri)) {
      var admin = client.getDatabase("admin");
      var hello = admin.runCommand(new Document("hello", 1));
      if (hello.getBoolean("isreplicaset", false)) {
        var member = new Document("_id", 0).append("host", uri.replaceAll(".*//([^/?]*).*", "$1"));
        initiate(admin, new Document("_id", "rs0").append("members", List.of(member)));
        while (!admin.runCommand(new Document("hello", 1)).getBoolean("isWritablePrimary", false)) {
          LockSupport.parkNanos(50_000_000);
        }
      }
      return uri;
    }
  }

  /// The tests of another module may do so at the same time.
  private static void initiate(MongoDatabase admin, Document set) {
    try {
      admin.runCommand(new Document("replSetInitiate", set));
    } catch (MongoCommandException e) {
      if (e.getErrorCode() != ALREADY_INITIALIZED) {
        throw e;
      }
    }
  }

  private static String withSlash(String uri) {
    return uri.endsWith("/") ? uri : uri + "/";
  }

  private static String chosen(
      String what, String variable, UnaryOperator<String> prepared, Supplier<String> embedded) {
    var named = Optional.ofNullable(System.getenv(variable)).filter(value -> !value.isBlank());
    System.out.println(
        "[infrastructure] "
            + what
            + ": "
            + named.map(_ -> "the one that " + variable + " names").orElse("embedded"));
    return named.map(prepared).orElseGet(embedded);
  }

  private static EmbeddedKafka embeddedBroker() {
    try {
      var folder = Files.createTempDirectory("alliance-test-broker");
      var broker = EmbeddedKafka.start(folder, 0);
      Runtime.getRuntime().addShutdownHook(new Thread(broker::close));
      return broker;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
