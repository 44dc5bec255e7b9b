package org.alliance.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.alliance.intake.IntakeApplication;
import org.alliance.launcher.system.ClassPaths;
import org.alliance.testkit.Tokens;
import org.alliance.testkit.Topics;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;
import org.testcontainers.utility.DockerImageName;
import tools.jackson.databind.json.JsonMapper;

/// A service on a real broker and a real replica set, where an engine answers.
class ContainersIT {
  private static final String REPORT =
      "{\"conduct\": [\"assault\"], \"biasIndicators\": [\"slur\"], \"victim\": \"person\", \"place\": {\"state\": \"CA\"}, \"person\": {\"name\": \"CANARY\"}, \"consents\": {\"lawFirms\": \"given\", \"basis\": \"form\"}}";

  @TempDir Path folder;

  @Test
  void runsOnKafkaAndMongoDbInContainers() throws Exception {
    var engine = DockerClientFactory.instance().isDockerAvailable();
    if (!engine) {
      System.out.println("[containers] NOT RUN: no container engine answers on this machine");
    }
    Assumptions.assumeTrue(engine, "no container engine answers");
    try (var kafka = new KafkaContainer(DockerImageName.parse("apache/kafka:4.2.2"));
        var mongo =
            new MongoDBContainer(DockerImageName.parse("mongo:" + mongoVersion()))
                .withReplicaSet()) {
      kafka.start();
      mongo.start();
      try (var intake = IntakeApplication.application().run(settings(kafka, mongo))) {
        var port = intake.getEnvironment().getProperty("local.server.port");
        var request =
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/reports"))
                .header("Content-Type", "application/json");
        var answer =
            HttpClient.newHttpClient()
                .send(
                    request.POST(HttpRequest.BodyPublishers.ofString(REPORT)).build(),
                    BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(202);
        var id = JsonMapper.shared().readTree(answer.body()).get("caseId").asString();
        await()
            .atMost(Duration.ofSeconds(30))
            .untilAsserted(() ->
                assertThat(
                        Topics.typesOf(kafka.getBootstrapServers(), "alliance.intake.report", id))
                    .containsExactly("incident-reported.v1", "case-accepted.v1"));
        assertThat(Topics.read(kafka.getBootstrapServers(), "alliance."))
            .noneMatch(record -> record.toString().contains("CANARY"));
      }
    }
  }

  private String[] settings(KafkaContainer kafka, MongoDBContainer mongo) {
    return new String[] {
      "--server.port=0",
      "--server.address=127.0.0.1",
      "--alliance.identity.issuer=" + Tokens.shared().issuer(),
      "--alliance.kafka.bootstrap-servers=" + kafka.getBootstrapServers(),
      "--spring.mongodb.uri=" + mongo.getReplicaSetUrl("intake"),
      "--intake.vault-folder=" + folder,
      "--spring.autoconfigure.exclude=" + ClassPaths.NOT_FOR_SERVICES
    };
  }

  /// The newest that is there already; what we ship with is fetched where none is.
  private static String mongoVersion() {
    var docker = DockerClientFactory.instance().client();
    var images =
        docker.listImagesCmd().exec().stream()
            .flatMap(image ->
                image.getRepoTags() == null ? Stream.empty() : Stream.of(image.getRepoTags()))
            .toList();
    return Stream.of("8.0", "7.0", "6.0")
        .filter(version -> images.contains("mongo:" + version))
        .findFirst()
        .orElse("8.0");
  }
}
