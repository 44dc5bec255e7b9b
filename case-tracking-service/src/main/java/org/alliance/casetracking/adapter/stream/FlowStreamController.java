package org.alliance.casetracking.adapter.stream;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.alliance.kit.security.Caller;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// The live figures, for callers of the API and for the page.
@RestController
final class FlowStreamController {
  private static final Duration WITHOUT_AN_END = Duration.ofMinutes(10);

  private final FlowFeed feed;
  private final Clock clock;

  FlowStreamController(FlowFeed feed, Clock clock) {
    this.feed = feed;
    this.clock = clock;
  }

  @GetMapping(
      path = {"/api/v1/flow/stream", "/ops/stream"},
      produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  SseEmitter stream(JwtAuthenticationToken token) {
    var ends =
        Optional.ofNullable(token.getToken().getExpiresAt())
            .orElseGet(() -> clock.instant().plus(WITHOUT_AN_END));
    var emitter = new SseEmitter(0L);
    feed.watch(new SseLine(emitter), Caller.current().subject(), ends);
    return emitter;
  }
}
