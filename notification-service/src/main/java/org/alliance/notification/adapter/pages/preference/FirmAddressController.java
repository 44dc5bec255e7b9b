package org.alliance.notification.adapter.pages.preference;

import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.alliance.contracts.values.FirmId;
import org.alliance.kit.security.Caller;
import org.alliance.kit.security.Role;
import org.alliance.kit.web.ApiProblem;
import org.alliance.notification.application.SendingDeliveries;
import org.alliance.notification.application.address.Addresses;
import org.alliance.notification.application.address.Contact;
import org.alliance.notification.application.address.Contacts;
import org.alliance.notification.application.address.EmailAddress;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Where mails to a firm itself go. Its lead and coordinators may change it.
@Controller
final class FirmAddressController {
  private final Contacts contacts;
  private final Addresses addresses;
  private final SendingDeliveries sending;

  FirmAddressController(Contacts contacts, Addresses addresses, SendingDeliveries sending) {
    this.contacts = contacts;
    this.addresses = addresses;
    this.sending = sending;
  }

  @GetMapping("/preferences/firms/{firm}")
  ModelAndView page(@PathVariable FirmId firm) {
    requireOwn(firm);
    var contact = contacts.of(firm);
    return page(
        firm,
        HttpStatus.OK,
        contact.map(Contact::email).orElse(""),
        contact.flatMap(Contact::zone),
        "");
  }

  /// A firm that has given an address gets what waited for it.
  @PostMapping("/preferences/firms/{firm}")
  Object save(
      @PathVariable FirmId firm,
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "") String zone) {
    requireOwn(firm);
    var chosen = PreferenceController.zone(zone);
    return switch (EmailAddress.read(email)) {
      case EmailAddress.Reading.Sound(var address) -> {
        // First the address: what is planned from now on has it, and the rest is found waiting.
        contacts.put(firm, new Contact(address, chosen));
        sending.addressArrived(firm);
        yield "redirect:/preferences/firms/" + firm.value() + "?done=firm-address-saved";
      }
      case EmailAddress.Reading.Faulty(_, var advice) ->
          page(firm, HttpStatus.UNPROCESSABLE_CONTENT, email, chosen, advice);
    };
  }

  /// @param email as it is kept, or as somebody wrote it
  /// @param advice what is wrong with it; empty if nothing is
  private ModelAndView page(
      FirmId firm, HttpStatus status, String email, Optional<ZoneId> zone, String advice) {
    return new ModelAndView(
        "notification/firm-address",
        Map.of(
            "firm",
            firm,
            "isKnown",
            addresses.canBeReached(firm),
            "email",
            email,
            "zone",
            zone.map(ZoneId::getId).orElse(""),
            "zones",
            PreferenceController.zones(zone),
            "isOwn",
            !Caller.current().is(Role.COORDINATOR),
            "advice",
            advice),
        status);
  }

  private static void requireOwn(FirmId firm) {
    var caller = Caller.current();
    if (!caller.is(Role.COORDINATOR) && !caller.worksAt(firm)) {
      throw ApiProblem.notFound("firm");
    }
  }
}
