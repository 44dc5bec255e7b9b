package org.alliance.gateway.proxy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.alliance.gateway.problem.StackFrames;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Whether the services behind an edge have come up. A service counts as up from its first answer
/// since this edge started. If one goes away later the edge stays ready: the others can still be
/// reached, and a load balancer that took the edge out would cut them off, too.
public final class RoutesReadiness implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(RoutesReadiness.class);
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();
  private final Set<URI> awaited = ConcurrentHashMap.newKeySet();

  public RoutesReadiness(Collection<URI> services) {
    awaited.addAll(services);
  }

  /// Asks the services that have not answered yet, one caller at a time.
  synchronized boolean isReady() {
    if (awaited.isEmpty()) {
      return true;
    }
    try (var asking = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers =
          List.copyOf(awaited).stream()
              .map(service -> asking.submit(() -> answers(service) && awaited.remove(service)))
              .toList();
      for (var answer : answers) {
        await(answer);
      }
    }
    return awaited.isEmpty();
  }

  private static void await(Future<Boolean> answer) {
    try {
      answer.get();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException fault) {
      log.error("A readiness check failed: {}", StackFrames.of(fault));
    }
  }

  /// Any answer but 5xx will do: where a service's health is a secret of its own port, this one
  /// answers 401 or 404, and its routes are up.
  private boolean answers(URI service) throws InterruptedException {
    var request =
        HttpRequest.newBuilder(service.resolve("/actuator/health/readiness"))
            .timeout(PATIENCE)
            .build();
    try {
      return client.send(request, BodyHandlers.discarding()).statusCode() < 500;
    } catch (IOException notYet) {
      return false;
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
