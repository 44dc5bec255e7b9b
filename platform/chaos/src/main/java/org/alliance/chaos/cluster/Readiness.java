package org.alliance.chaos.cluster;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.bson.Document;

/// Whether a part does what it is there for, asked in its own protocol. An open port says nothing:
/// a broker opens it before it leads a partition, and a member of a replica set before there is a
/// primary.
public final class Readiness {
  private static final String TOPIC = "chaos.readiness";
  private static final int MILLISECONDS = 3_000;
  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(1))
          .build();

  private Readiness() {}

  static BooleanSupplier opens(int port) {
    return () -> {
      try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        return socket.isConnected();
      } catch (IOException notYet) {
        return false;
      }
    };
  }

  static BooleanSupplier http(int port) {
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

  /// Has a primary that can be written to.
  static BooleanSupplier primary(int port, String uri) {
    return () -> {
      if (!opens(port).getAsBoolean()) {
        return false;
      }
      try (var client = client(uri)) {
        return isPrimary(client);
      }
    };
  }

  static boolean isPrimary(MongoClient client) {
    try {
      return client
          .getDatabase("admin")
          .runCommand(new Document("hello", 1))
          .getBoolean("isWritablePrimary", false);
    } catch (MongoException notYet) {
      return false;
    }
  }

  /// A client that does not wait long for a store that is away.
  public static MongoClient client(String uri) {
    return MongoClients.create(
        MongoClientSettings.builder()
            .applyConnectionString(new ConnectionString(uri))
            .applyToClusterSettings(
                cluster -> cluster.serverSelectionTimeout(MILLISECONDS, TimeUnit.MILLISECONDS))
            .applyToSocketSettings(socket -> socket.readTimeout(60, TimeUnit.SECONDS))
            .build());
  }

  /// Takes a record and confirms it.
  static BooleanSupplier takesRecords(int port) {
    return () -> opens(port).getAsBoolean() && isRecordTaken("127.0.0.1:" + port);
  }

  private static boolean isRecordTaken(String broker) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers", broker,
            "linger.ms", 0,
            "max.block.ms", MILLISECONDS,
            "request.timeout.ms", MILLISECONDS,
            "delivery.timeout.ms", MILLISECONDS);
    makeTopic(broker);
    try (var producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      producer.send(new ProducerRecord<>(TOPIC, new byte[0])).get();
      return true;
    } catch (ApiException | ExecutionException notYet) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static void makeTopic(String broker) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers", broker,
            "default.api.timeout.ms", MILLISECONDS,
            "request.timeout.ms", MILLISECONDS);
    try (var admin = Admin.create(settings)) {
      var topic = new NewTopic(TOPIC, 1, (short) 1);
      admin.createTopics(List.of(topic)).all().get(MILLISECONDS, TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException | ApiException thereOrNotYet) {
      // If it is not there, the record is not taken either.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
