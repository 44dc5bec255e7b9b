package org.alliance.casetracking;

import static org.alliance.testkit.EventMessages.message;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alliance.contracts.events.ReviewRequested;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.report.ReviewReason;
import org.alliance.kit.security.Role;
import org.alliance.testkit.RunningService;
import org.alliance.testkit.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The live figures over HTTP.
class FlowStreamIT {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final RunningService service =
      RunningService.of(
          CaseTrackingApplication.application(),
          Map.of("case-tracking.flow.beat", "200ms", "case-tracking.flow.most-per-person", "2"));

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void endsWithTheToken() throws Exception {
    var stream = open(Tokens.shared().endingAt(Instant.now().plusSeconds(2), Role.OPS));
    assertThat(stream.statusCode()).isEqualTo(200);
    assertThat(linesOf(stream)).contains("event:renew").last().isEqualTo("");
  }

  @Test
  void beatsAndHasRoomForSoManyOfOnePerson() throws Exception {
    var token = Tokens.shared().of(Role.OPS);
    var first = open(token);
    try (var reader =
        new BufferedReader(new InputStreamReader(first.body(), StandardCharsets.UTF_8))) {
      assertThat(reader.lines().anyMatch(":beat"::equals)).isTrue();
      var second = open(token);
      assertThat(List.of(first.statusCode(), second.statusCode())).containsOnly(200);
      var third = open(token);
      assertThat(third.statusCode()).isEqualTo(429);
      assertThat(String.join("", linesOf(third))).contains("too-many-streams");
    }
  }

  @Test
  void endsItsStreamsBeforeTheServerStops() throws Exception {
    var stream = open(Tokens.shared().of(Role.OPS));
    var lines = new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8));
    assertThat(lines.readLine()).startsWith("data:");
    var id = ReportRecords.caseId();
    service.deliver("onReport", message(id.value(), 1, review(id)));
    service.close();
    // A stream that the server cuts off fails here.
    assertThat(lines.lines().toList()).last().isEqualTo("");
  }

  private static ReviewRequested review(CaseId id) {
    return new ReviewRequested(id, List.of(ReviewReason.BIAS_UNCLEAR));
  }

  private static List<String> linesOf(HttpResponse<InputStream> stream) throws IOException {
    var lines = new ArrayList<String>();
    try (var reader =
        new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
      reader.lines().forEach(lines::add);
    }
    return lines;
  }

  private HttpResponse<InputStream> open(String token) throws Exception {
    var port = service.context().getEnvironment().getProperty("local.server.port");
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/ops/stream"))
            .header("Authorization", "Bearer " + token)
            .header("Accept", "text/event-stream")
            .GET();
    return CLIENT.send(request.build(), BodyHandlers.ofInputStream());
  }
}
