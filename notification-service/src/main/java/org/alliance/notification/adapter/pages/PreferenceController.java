package org.alliance.notification.adapter.pages;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.NotificationKind;
import org.alliance.kit.security.Caller;
import org.alliance.kit.web.ApiProblem;
import org.alliance.notification.application.FirmPreferences;
import org.alliance.notification.domain.preference.Preferences;
import org.alliance.notification.domain.preference.Preferences.Window;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Which mails a firm wants, and when.
@Controller
final class PreferenceController {
  private static final int DAY = 24;

  private final FirmPreferences preferences;

  PreferenceController(FirmPreferences preferences) {
    this.preferences = preferences;
  }

  record Choice(NotificationKind kind, boolean isWanted) {}

  @GetMapping("/preferences")
  String page(@RequestParam(defaultValue = "false") boolean fault, Model model) {
    var known = preferences.of(firm());
    model.addAttribute(
        "choices",
        Preferences.choices().stream().map(kind -> new Choice(kind, known.wants(kind))).toList());
    model.addAttribute("from", known.window().map(Window::from).orElse(0));
    model.addAttribute("until", known.window().map(Window::until).orElse(DAY));
    model.addAttribute("weekDays", known.window().map(Window::onlyWeekDays).orElse(false));
    model.addAttribute("hours", IntStream.rangeClosed(0, DAY).boxed().toList());
    model.addAttribute("isFaulty", fault);
    return "notification/preferences";
  }

  @PostMapping("/preferences")
  String save(
      @RequestParam(defaultValue = "") List<String> wanted,
      @RequestParam(defaultValue = "0") int from,
      @RequestParam(defaultValue = "24") int until,
      @RequestParam(defaultValue = "false") boolean weekDays) {
    if (from < 0 || until > DAY || until <= from) {
      return "redirect:/preferences?fault=true";
    }
    var isAnyTime = from == 0 && until == DAY && !weekDays;
    preferences.put(
        firm(),
        new Preferences(
            Preferences.choices().stream()
                .filter(kind -> !wanted.contains(kind.code()))
                .collect(Collectors.toUnmodifiableSet()),
            isAnyTime ? Optional.empty() : Optional.of(new Window(from, until, weekDays))));
    return "redirect:/preferences?done=preferences-saved";
  }

  private static FirmId firm() {
    var caller = Caller.current();
    return caller.firm().filter(caller::worksAt).orElseThrow(() -> ApiProblem.notFound("firm"));
  }
}
