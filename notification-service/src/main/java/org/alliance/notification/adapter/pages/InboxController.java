package org.alliance.notification.adapter.pages;

import org.alliance.kit.live.LiveFeed;
import org.alliance.notification.adapter.pages.InboxItems.Item;
import org.alliance.notification.adapter.pages.InboxItems.Reader;
import org.alliance.notification.adapter.pages.InboxItems.Unread;
import org.alliance.notification.application.SendingDeliveries;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// The notices to a firm, and how many of them are new, live.
@Controller
final class InboxController {
  private final InboxItems items;
  private final LiveFeed<Reader, Unread> feed;
  private final SendingDeliveries sending;

  InboxController(InboxItems items, LiveFeed<Reader, Unread> feed, SendingDeliveries sending) {
    this.items = items;
    this.feed = feed;
    this.sending = sending;
  }

  @GetMapping("/inbox")
  String inbox(Model model) {
    var shown = items.of(Reader.current());
    model.addAttribute("items", shown);
    model.addAttribute("unread", shown.stream().filter(Item::isNew).count());
    return "notification/inbox";
  }

  @GetMapping("/inbox/unread")
  ResponseEntity<Unread> unread() {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(items.unread(Reader.current()));
  }

  @GetMapping(path = "/inbox/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  SseEmitter stream(JwtAuthenticationToken token) {
    return feed.open(Reader.current(), token);
  }

  @PostMapping("/inbox/read")
  String read() {
    var reader = Reader.current();
    items.seen(reader);
    sending.read(reader.firm());
    return "redirect:/inbox?done=inbox-read";
  }
}
