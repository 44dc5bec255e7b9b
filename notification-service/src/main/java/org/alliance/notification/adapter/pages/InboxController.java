package org.alliance.notification.adapter.pages;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.alliance.contracts.values.FirmId;
import org.alliance.kit.security.Caller;
import org.alliance.kit.security.Role;
import org.alliance.kit.web.ApiProblem;
import org.alliance.notification.application.Deliveries;
import org.alliance.notification.application.InboxReads;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// The notices to a firm, whatever became of the mails.
@Controller
final class InboxController {
  private static final int MOST = 100;

  private final Deliveries deliveries;
  private final InboxReads reads;
  private final Clock clock;

  InboxController(Deliveries deliveries, InboxReads reads, Clock clock) {
    this.deliveries = deliveries;
    this.reads = reads;
    this.clock = clock;
  }

  record Item(DeliveryRow row, boolean isNew) {}

  @GetMapping("/inbox")
  String inbox(Model model) {
    var items = items();
    model.addAttribute("items", items);
    model.addAttribute("unread", items.stream().filter(Item::isNew).count());
    model.addAttribute("isLead", Caller.current().is(Role.FIRM_LEAD));
    return "notification/inbox";
  }

  @PostMapping("/inbox/read")
  String read() {
    reads.seen(reader(), clock.instant());
    return "redirect:/inbox?done=inbox-read";
  }

  /// Notices that are not due yet are no news, and those whose reason is over are none any more.
  private List<Item> items() {
    var now = clock.instant();
    var seen = reads.seenUntil(reader()).orElse(Instant.EPOCH);
    return deliveries.toFirm(firm(), MOST).stream()
        .map(DeliveryRow::of)
        .filter(row ->
            switch (row.state()) {
              case SENT, BOUNCED, FAILED, WAITING_FOR_ADDRESS -> true;
              case DUE, HELD -> !row.since().isAfter(now) || row.attempts() > 0;
              case BLOCKED, CANCELLED, ABSENT, FORESTALLED -> false;
            })
        .map(row -> new Item(row, row.since().isAfter(seen)))
        .toList();
  }

  private static FirmId firm() {
    var caller = Caller.current();
    return caller.firm().filter(caller::worksAt).orElseThrow(() -> ApiProblem.notFound("firm"));
  }

  private static String reader() {
    return Caller.current().staffId().orElseThrow(() -> ApiProblem.notFound("reader"));
  }
}
