package org.alliance.notification.adapter.pages.preference;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.kit.security.Caller;
import org.alliance.kit.web.ApiProblem;
import org.alliance.notification.adapter.pages.preference.PreferenceController.MailReader;
import org.alliance.notification.application.address.EmailAddress;
import org.alliance.notification.application.address.PartnerReader;
import org.alliance.notification.application.address.PartnerReaders;
import org.alliance.notification.domain.preference.Preferences;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What each person of a partner organisation wants to be told by mail. Colleagues see who gets
/// mails, and end those of somebody who has left.
@Controller
final class PartnerPreferenceController {
  private static final String PAGE = "redirect:/preferences/partner?";

  private final PartnerReaders readers;

  PartnerPreferenceController(PartnerReaders readers) {
    this.readers = readers;
  }

  @GetMapping("/preferences/partner")
  String page(@RequestParam(defaultValue = "") String fault, Model model) {
    var own = own();
    model.addAttribute("email", own.email().orElse(""));
    model.addAttribute("zone", own.zone().getId());
    model.addAttribute("zones", PreferenceController.zones(Optional.of(own.zone())));
    model.addAttribute("isReturned", own.isReturned());
    model.addAttribute(
        "choices",
        PreferenceController.choices(
            Preferences.PARTNERS_CHOICES, kind -> !own.muted().contains(kind)));
    model.addAttribute("people", people());
    model.addAttribute("fault", fault.equals("address") ? fault : "");
    return "notification/partner-preferences";
  }

  private PartnerReader own() {
    return readers
        .find(organisation(), person())
        .orElseGet(() -> PartnerReader.unknown(person(), organisation()));
  }

  private List<MailReader> people() {
    return readers.of(organisation()).stream()
        .flatMap(one -> MailReader.of(one.id(), one.email(), one.isReturned()))
        .toList();
  }

  @PostMapping("/preferences/partner")
  String save(
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "") String zone,
      @RequestParam(defaultValue = "") Set<String> wanted) {
    if (email.isBlank()) {
      readers.put(PartnerReader.unknown(person(), organisation()));
      return PAGE + "done=preferences-saved";
    }
    if (!(EmailAddress.read(email) instanceof EmailAddress.Reading.Sound(var sound))) {
      return PAGE + "fault=address";
    }
    readers.put(
        new PartnerReader(
            person(),
            organisation(),
            Optional.of(sound),
            PreferenceController.zone(zone).orElseGet(() -> own().zone()),
            PreferenceController.kindsBeside(Preferences.PARTNERS_CHOICES, wanted),
            // An address that is told anew is tried anew.
            false));
    return PAGE + "done=preferences-saved";
  }

  @PostMapping("/preferences/partner/{id}/remove")
  String remove(@PathVariable String id) {
    if (readers.find(organisation(), id).isEmpty()) {
      throw ApiProblem.notFound("person");
    }
    readers.remove(organisation(), id);
    return PAGE + "done=person-removed";
  }

  private static OrganisationId organisation() {
    return Caller.current().organisation().orElseThrow(() -> ApiProblem.notFound("organisation"));
  }

  private static String person() {
    return Caller.current().staffId().orElseThrow(() -> ApiProblem.notFound("person"));
  }
}
