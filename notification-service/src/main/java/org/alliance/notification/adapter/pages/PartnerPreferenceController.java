package org.alliance.notification.adapter.pages;

import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Collectors;
import org.alliance.contracts.values.NotificationKind;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.kit.security.Caller;
import org.alliance.kit.web.ApiProblem;
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
  private static final String UTC = "UTC";

  private final PartnerReaders readers;

  PartnerPreferenceController(PartnerReaders readers) {
    this.readers = readers;
  }

  record Choice(NotificationKind kind, boolean isWanted) {}

  @GetMapping("/preferences/partner")
  String page(@RequestParam(defaultValue = "") String fault, Model model) {
    var own = readers.find(organisation(), person());
    model.addAttribute("email", own.map(PartnerReader::email).orElse(""));
    model.addAttribute("zone", own.map(reader -> reader.zone().getId()).orElse(UTC));
    model.addAttribute("zones", PreferenceController.zones(own.map(PartnerReader::zone)));
    model.addAttribute("isReturned", own.filter(PartnerReader::isReturned).isPresent());
    model.addAttribute(
        "choices",
        Preferences.PARTNERS_CHOICES.stream()
            .map(kind ->
                new Choice(kind, own.filter(reader -> reader.muted().contains(kind)).isEmpty()))
            .toList());
    model.addAttribute("people", readers.of(organisation()));
    model.addAttribute("fault", fault.equals("address") ? fault : "");
    return "notification/partner-preferences";
  }

  @PostMapping("/preferences/partner")
  String save(
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "") String zone,
      @RequestParam(defaultValue = "") Set<String> wanted) {
    if (email.isBlank()) {
      readers.remove(organisation(), person());
      return PAGE + "done=preferences-saved";
    }
    if (!(EmailAddress.read(email) instanceof EmailAddress.Reading.Sound(var sound))) {
      return PAGE + "fault=address";
    }
    readers.put(
        new PartnerReader(
            person(),
            organisation(),
            sound,
            ZoneId.getAvailableZoneIds().contains(zone) ? ZoneId.of(zone) : ZoneId.of(UTC),
            Preferences.PARTNERS_CHOICES.stream()
                .filter(kind -> !wanted.contains(kind.code()))
                .collect(Collectors.toUnmodifiableSet()),
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
