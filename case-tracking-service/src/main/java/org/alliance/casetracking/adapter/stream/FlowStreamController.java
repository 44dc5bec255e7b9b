package org.alliance.casetracking.adapter.stream;

import org.alliance.casetracking.application.flow.Flow;
import org.alliance.kit.live.LiveFeed;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// The live figures, for callers of the API and for the page.
@RestController
final class FlowStreamController {
  private final LiveFeed<String, Flow> feed;

  FlowStreamController(LiveFeed<String, Flow> feed) {
    this.feed = feed;
  }

  @GetMapping(
      path = {"/api/v1/flow/stream", "/ops/stream"},
      produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  SseEmitter stream(JwtAuthenticationToken token) {
    return feed.open(StreamConfiguration.ALL_CASES, token);
  }
}
