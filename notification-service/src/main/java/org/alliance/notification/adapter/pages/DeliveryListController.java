package org.alliance.notification.adapter.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.code.Coded;
import org.alliance.contracts.values.notice.NotificationChannel;
import org.alliance.contracts.values.notice.NotificationKind;
import org.alliance.notification.application.Deliveries;
import org.alliance.notification.application.Deliveries.Filter;
import org.alliance.notification.application.post.ProviderStates;
import org.alliance.notification.domain.DeliveryState;
import org.alliance.ui.form.Form;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The log of deliveries. Filters stand in the address, so that a list can be kept as a bookmark.
@Controller
final class DeliveryListController {
  private static final int PAGE = 50;
  private static final int LAST = 100_000;

  private final Deliveries deliveries;
  private final ProviderStates providers;

  DeliveryListController(Deliveries deliveries, ProviderStates providers) {
    this.deliveries = deliveries;
    this.providers = providers;
  }

  @GetMapping("/deliveries")
  String list(
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String channel,
      @RequestParam(defaultValue = "") String firm,
      @RequestParam(defaultValue = "") String about,
      @RequestParam(defaultValue = "") String after,
      Model model) {
    var filter =
        new Filter(
            Coded.find(DeliveryState.class, state).filter(DeliveryState.PLANNED::contains),
            Coded.find(NotificationKind.class, kind),
            Coded.find(NotificationChannel.class, channel),
            firm(firm),
            Optional.of(about.strip()).filter(text -> !text.isEmpty()));
    var skip = number(after);
    var found = deliveries.find(filter, skip, PAGE + 1);
    model.addAttribute("rows", found.stream().limit(PAGE).map(DeliveryRow::of).toList());
    model.addAttribute("next", found.size() > PAGE ? Integer.toString(skip + PAGE) : "");
    model.addAttribute("providers", providers.now());
    model.addAttribute(
        "form",
        new Form(
            "deliveries",
            Map.of(
                "state", List.of(state),
                "kind", List.of(kind),
                "channel", List.of(channel),
                "firm", List.of(firm),
                "about", List.of(about)),
            Map.of()));
    model.addAttribute("states", DeliveryState.PLANNED.stream().map(Coded::code).toList());
    model.addAttribute("kinds", codes(NotificationKind.values()));
    model.addAttribute("channels", codes(NotificationChannel.values()));
    return "notification/deliveries";
  }

  private static List<String> codes(Coded[] values) {
    return Stream.of(values).map(Coded::code).toList();
  }

  private static Optional<FirmId> firm(String text) {
    try {
      return text.isBlank() ? Optional.empty() : Optional.of(new FirmId(text.strip()));
    } catch (IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }

  /// How many are left out; 0 for anything that is no such number.
  private static int number(String text) {
    return text.matches("[0-9]{1,6}") ? Math.min(LAST, Integer.parseInt(text)) : 0;
  }
}
