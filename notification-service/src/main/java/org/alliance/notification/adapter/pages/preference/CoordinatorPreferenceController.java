package org.alliance.notification.adapter.pages.preference;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alliance.kit.security.Caller;
import org.alliance.kit.web.ApiProblem;
import org.alliance.notification.adapter.pages.preference.PreferenceController.MailChoices;
import org.alliance.notification.adapter.pages.preference.PreferenceController.MailReader;
import org.alliance.notification.application.address.Coordinator;
import org.alliance.notification.application.address.Coordinators;
import org.alliance.notification.application.address.EmailAddress;
import org.alliance.notification.domain.preference.Preferences;
import org.alliance.notification.domain.preference.Rhythm;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What each coordinator wants to be told by mail, and when. Colleagues see who gets mails, and end
/// those of somebody who has left.
@Controller
final class CoordinatorPreferenceController {
  private static final String PAGE = "redirect:/preferences/coordinator?";

  private final Coordinators coordinators;

  CoordinatorPreferenceController(Coordinators coordinators) {
    this.coordinators = coordinators;
  }

  @GetMapping("/preferences/coordinator")
  String page(@RequestParam(defaultValue = "") String fault, Model model) {
    var own = own();
    model.addAttribute("email", own.email().orElse(""));
    model.addAttribute("zone", own.zone().getId());
    model.addAttribute("zones", PreferenceController.zones(Optional.of(own.zone())));
    model.addAttribute("isReturned", own.isReturned());
    model.addAttribute(
        "mails", MailChoices.of("own", Preferences.coordinatorsChoices(), own.preferences()));
    model.addAttribute("hours", PreferenceController.hours());
    model.addAttribute("rhythms", List.of(Rhythm.values()));
    model.addAttribute("people", people());
    model.addAttribute("fault", List.of("hours", "address").contains(fault) ? fault : "");
    return "notification/coordinator-preferences";
  }

  private Coordinator own() {
    return coordinators.find(person()).orElseGet(() -> Coordinator.unknown(person()));
  }

  private List<MailReader> people() {
    return coordinators.all().stream()
        .flatMap(one -> MailReader.of(one.id(), one.email(), one.isReturned()))
        .toList();
  }

  @PostMapping("/preferences/coordinator")
  String save(
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "") String zone,
      @RequestParam(defaultValue = "") Set<String> wanted,
      @RequestParam(defaultValue = "0") int from,
      @RequestParam(defaultValue = "24") int until,
      @RequestParam(defaultValue = "false") boolean weekDays,
      @RequestParam(defaultValue = "") String digest) {
    if (email.isBlank()) {
      coordinators.put(Coordinator.unknown(person()));
      return PAGE + "done=preferences-saved";
    }
    var read =
        PreferenceController.preferences(
            Preferences.coordinatorsChoices(), wanted, from, until, weekDays, digest);
    if (read.isEmpty()) {
      return PAGE + "fault=hours";
    }
    if (!(EmailAddress.read(email) instanceof EmailAddress.Reading.Sound(var sound))) {
      return PAGE + "fault=address";
    }
    coordinators.put(
        new Coordinator(
            person(),
            Optional.of(sound),
            PreferenceController.zone(zone).orElseGet(() -> own().zone()),
            read.get(),
            // An address that is told anew is tried anew.
            false));
    return PAGE + "done=preferences-saved";
  }

  @PostMapping("/preferences/coordinator/{id}/remove")
  String remove(@PathVariable String id) {
    if (coordinators.find(id).isEmpty()) {
      throw ApiProblem.notFound("person");
    }
    coordinators.remove(id);
    return PAGE + "done=person-removed";
  }

  private static String person() {
    return Caller.current().staffId().orElseThrow(() -> ApiProblem.notFound("person"));
  }
}
