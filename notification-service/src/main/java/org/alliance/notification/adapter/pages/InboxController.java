package org.alliance.notification.adapter.pages;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.alliance.contracts.values.FirmId;
import org.alliance.kit.security.Caller;
import org.alliance.kit.web.ApiProblem;
import org.alliance.notification.application.FirmNotices;
import org.alliance.notification.application.InboxReads;
import org.alliance.notification.application.SendingDeliveries;
import org.alliance.notification.application.address.People;
import org.alliance.notification.application.address.Person;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/// The notices to a firm that one of its people wants to see.
@Controller
final class InboxController {
  private static final int MOST = 100;

  private final FirmNotices notices;
  private final InboxReads reads;
  private final People people;
  private final SendingDeliveries sending;
  private final Clock clock;

  InboxController(
      FirmNotices notices,
      InboxReads reads,
      People people,
      SendingDeliveries sending,
      Clock clock) {
    this.notices = notices;
    this.reads = reads;
    this.people = people;
    this.sending = sending;
    this.clock = clock;
  }

  record Item(DeliveryRow row, boolean isNew) {}

  /// How many notices are new, for the menu.
  record Unread(long unread) {}

  @GetMapping("/inbox")
  String inbox(Model model) {
    var items = items();
    model.addAttribute("items", items);
    model.addAttribute("unread", items.stream().filter(Item::isNew).count());
    return "notification/inbox";
  }

  @GetMapping("/inbox/unread")
  @ResponseBody
  Unread unread() {
    return new Unread(items().stream().filter(Item::isNew).count());
  }

  @PostMapping("/inbox/read")
  String read() {
    reads.seen(reader(), clock.instant());
    sending.read(firm());
    return "redirect:/inbox?done=inbox-read";
  }

  private List<Item> items() {
    var seen = reads.seenUntil(reader()).orElse(Instant.EPOCH);
    var firm = firm();
    var own = people.find(firm, reader()).orElseGet(() -> Person.unknown(reader(), firm));
    return notices.of(firm, Instant.EPOCH, clock.instant(), MOST).stream()
        .map(DeliveryRow::of)
        .filter(row -> !own.hidden().contains(row.kind()))
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
