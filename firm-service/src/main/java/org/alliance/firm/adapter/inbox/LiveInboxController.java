package org.alliance.firm.adapter.inbox;

import org.alliance.contracts.values.FirmId;
import org.alliance.firm.application.ReadingInbox;
import org.alliance.firm.view.FirmPages;
import org.alliance.kit.live.LiveFeed;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// The open offers of the reader's firm, live.
@RestController
final class LiveInboxController {
  private final LiveFeed<FirmId, LiveInbox> feed;
  private final ReadingInbox inbox;

  LiveInboxController(LiveFeed<FirmId, LiveInbox> feed, ReadingInbox inbox) {
    this.feed = feed;
    this.inbox = inbox;
  }

  @GetMapping(path = "/firm/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  SseEmitter stream(JwtAuthenticationToken token) {
    return feed.open(FirmPages.ownFirm(), token);
  }

  @GetMapping("/firm/live")
  ResponseEntity<LiveInbox> now() {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(LiveInbox.of(inbox.answerable(FirmPages.ownFirm())));
  }
}
