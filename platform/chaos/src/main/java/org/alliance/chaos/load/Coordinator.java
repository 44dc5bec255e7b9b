package org.alliance.chaos.load;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.alliance.launcher.client.Client;

/// A coordinator who closes a case and opens it again, as often as it takes while parts are away. A
/// case that a firm takes first is left to the firm.
final class Coordinator {
  private static final Client.Who COORDINATOR = Client.Who.role("coordinator");
  private static final int DONE = 303;
  private static final Duration TO_CLOSE = Duration.ofSeconds(30);
  private static final Duration TO_REOPEN = Duration.ofMinutes(5);

  private final Client client;

  Coordinator(Client client) {
    this.client = client;
  }

  void closeAndReopen(String caseId) throws InterruptedException {
    var close = form("/cases/" + caseId + "/closing", Map.of("outcome", "other"));
    var reopen = form("/cases/" + caseId + "/reopening", Map.of("reason", "closed-by-mistake"));
    if (isDoneWithin(TO_CLOSE, close)) {
      isDoneWithin(TO_REOPEN, reopen);
    }
  }

  private Supplier<HttpResponse<String>> form(String path, Map<String, String> fields) {
    return () -> client.postForm(COORDINATOR, path, fields);
  }

  private static boolean isDoneWithin(Duration limit, Supplier<HttpResponse<String>> attempt)
      throws InterruptedException {
    var until = System.nanoTime() + limit.toNanos();
    while (System.nanoTime() < until) {
      try {
        if (attempt.get().statusCode() == DONE) {
          return true;
        }
      } catch (UncheckedIOException noAnswer) {
        // Whether it was done is asked by the next attempt.
      }
      TimeUnit.MILLISECONDS.sleep(300);
    }
    return false;
  }
}
