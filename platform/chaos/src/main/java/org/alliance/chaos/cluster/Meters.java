package org.alliance.chaos.cluster;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/// What the services count, over all their instances. An instance that was killed has forgotten
/// what it had counted.
public final class Meters {
  private Meters() {}

  /// @param name of a counter in the Prometheus format
  /// @param label that it has to have, such as `receipt="duplicate"`
  public static long sum(Cluster cluster, String name, String label) throws InterruptedException {
    var sum = 0.0;
    try (var http = HttpClient.newHttpClient()) {
      for (var port : cluster.managementPorts().values()) {
        sum +=
            scraped(http, port)
                .lines()
                .filter(line -> line.startsWith(name + "{") && line.contains(label))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
      }
    }
    return Math.round(sum);
  }

  private static String scraped(HttpClient http, int port) throws InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/prometheus"))
            .timeout(Duration.ofSeconds(20))
            .build();
    try {
      return http.send(request, BodyHandlers.ofString()).body();
    } catch (IOException away) {
      return "";
    }
  }
}
