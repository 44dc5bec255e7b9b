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

/// Notices to a firm, to somebody of a partner organisation or to a coordinator, and how many of
/// them are new, live.
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
    var reader = Reader.current();
    items.came(reader);
    var shown = items.of(reader);
    model.addAttribute("desk", reader.desk());
    model.addAttribute("isUnreachable", items.isUnreachable(reader));
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
    var reader = Reader.current();
    items.came(reader);
    return feed.open(reader, token);
  }

  @PostMapping("/inbox/read")
  String read() {
    var reader = Reader.current();
    items.seen(reader);
    reader.who().firmId().ifPresent(sending::read);
    return "redirect:/inbox?done=inbox-read";
  }
}
