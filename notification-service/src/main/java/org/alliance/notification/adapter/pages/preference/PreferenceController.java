package org.alliance.notification.adapter.pages.preference;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.code.Coded;
import org.alliance.contracts.values.notice.NotificationKind;
import org.alliance.kit.security.Caller;
import org.alliance.kit.security.Role;
import org.alliance.kit.web.ApiProblem;
import org.alliance.notification.application.address.Addresses;
import org.alliance.notification.application.address.Addresses.Address;
import org.alliance.notification.application.address.EmailAddress;
import org.alliance.notification.application.address.FirmPreferences;
import org.alliance.notification.application.address.People;
import org.alliance.notification.application.address.Person;
import org.alliance.notification.domain.Recipient;
import org.alliance.notification.domain.preference.Preferences;
import org.alliance.notification.domain.preference.Preferences.Window;
import org.alliance.notification.domain.preference.Rhythm;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What a firm and each of its people want to be told, by which channel, and when.
@Controller
final class PreferenceController {
  private static final int DAY = 24;
  private static final String DONE = "redirect:/preferences?done=preferences-saved";

  private final FirmPreferences firms;
  private final People people;
  private final Addresses addresses;

  PreferenceController(FirmPreferences firms, People people, Addresses addresses) {
    this.firms = firms;
    this.people = people;
    this.addresses = addresses;
  }

  record Choice(NotificationKind kind, boolean isWanted) {}

  /// Somebody who gets mails at an address of their own.
  record MailReader(String id, String email, boolean isReturned) {
    /// Empty for somebody without an address.
    static Stream<MailReader> of(String id, Optional<String> email, boolean isReturned) {
      return email.stream().map(one -> new MailReader(id, one, isReturned));
    }
  }

  /// The fields that the forms of a firm, a person of it and a coordinator share.
  ///
  /// @param id before the ids of its controls
  record MailChoices(
      String id, List<Choice> kinds, int from, int until, boolean onlyWeekDays, Rhythm digest) {
    static MailChoices of(String id, Set<NotificationKind> kinds, Preferences preferences) {
      return new MailChoices(
          id,
          choices(kinds, preferences::wants),
          preferences.window().map(Window::from).orElse(0),
          preferences.window().map(Window::until).orElse(DAY),
          preferences.window().map(Window::onlyWeekDays).orElse(false),
          preferences.digest());
    }
  }

  static List<Choice> choices(Set<NotificationKind> kinds, Predicate<NotificationKind> wanted) {
    return kinds.stream().map(kind -> new Choice(kind, wanted.test(kind))).toList();
  }

  /// Hours of a day, up to its end.
  static List<Integer> hours() {
    return IntStream.rangeClosed(0, DAY).boxed().toList();
  }

  @GetMapping("/preferences")
  String page(@RequestParam(defaultValue = "") String fault, Model model) {
    var firm = firm();
    var own = own(firm);
    var choices = Preferences.choices();
    var isLead = Caller.current().is(Role.FIRM_LEAD);
    model.addAttribute("isLead", isLead);
    model.addAttribute("firm", firm.value());
    model.addAttribute("firmEmail", addresses.of(new Recipient.OfFirm(firm)).map(Address::email));
    model.addAttribute("own", own);
    model.addAttribute("ownMails", MailChoices.of("own", choices, own.preferences()));
    model.addAttribute("ownPage", choices(choices, kind -> !own.hidden().contains(kind)));
    model.addAttribute("firmMails", MailChoices.of("firm", choices, firms.of(firm)));
    model.addAttribute("people", isLead ? readers(firm) : List.of());
    model.addAttribute("firmZone", addresses.zoneOf(firm).getId());
    model.addAttribute("zones", zones(own.zone()));
    model.addAttribute("hours", hours());
    model.addAttribute("rhythms", List.of(Rhythm.values()));
    model.addAttribute(
        "fault", List.of("hours", "address", "domain", "no-address").contains(fault) ? fault : "");
    return "notification/preferences";
  }

  private List<MailReader> readers(FirmId firm) {
    return people.withAddress(firm).stream()
        .flatMap(one -> MailReader.of(one.id(), one.email(), one.isReturned()))
        .toList();
  }

  /// Those of the United States, and the one that is chosen.
  static List<String> zones(Optional<ZoneId> chosen) {
    return Stream.concat(
            chosen.map(ZoneId::getId).stream(),
            ZoneId.getAvailableZoneIds().stream()
                .filter(zone ->
                    zone.startsWith("US/") || zone.equals("Pacific/Guam") || zone.equals("UTC")))
        .distinct()
        .sorted()
        .toList();
  }

  @PostMapping("/preferences")
  String save(
      @RequestParam(defaultValue = "") Set<String> wanted,
      @RequestParam(defaultValue = "0") int from,
      @RequestParam(defaultValue = "24") int until,
      @RequestParam(defaultValue = "false") boolean weekDays,
      @RequestParam(defaultValue = "") String digest) {
    var read = preferences(Preferences.choices(), wanted, from, until, weekDays, digest);
    if (read.isEmpty()) {
      return fault("hours");
    }
    firms.put(firm(), read.get());
    return DONE;
  }

  @PostMapping("/preferences/own")
  String saveOwn(
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "") String zone,
      @RequestParam(defaultValue = "") Set<String> wanted,
      @RequestParam(defaultValue = "") Set<String> shown,
      @RequestParam(defaultValue = "0") int from,
      @RequestParam(defaultValue = "24") int until,
      @RequestParam(defaultValue = "false") boolean weekDays,
      @RequestParam(defaultValue = "") String digest) {
    var firm = firm();
    var read = preferences(Preferences.choices(), wanted, from, until, weekDays, digest);
    if (read.isEmpty()) {
      return fault("hours");
    }
    var address = Optional.<String>empty();
    if (!email.isBlank()) {
      if (!(EmailAddress.read(email) instanceof EmailAddress.Reading.Sound(var sound))) {
        return fault("address");
      }
      if (!addresses.canBeReached(firm)) {
        return fault("no-address");
      }
      if (!addresses.isOfFirm(firm, sound)) {
        return fault("domain");
      }
      address = Optional.of(sound);
    }
    var known = own(firm);
    people.put(
        new Person(
            known.id(),
            firm,
            address,
            zone(zone),
            read.get(),
            kindsBeside(Preferences.choices(), shown),
            // An address that is told anew is tried anew.
            false));
    return DONE;
  }

  /// The firm decides which of its people are told by mail.
  @PostMapping("/preferences/people/{id}/remove")
  String remove(@PathVariable String id) {
    var known = people.find(firm(), id).orElseThrow(() -> ApiProblem.notFound("person"));
    people.put(
        new Person(
            known.id(),
            known.firm(),
            Optional.empty(),
            known.zone(),
            known.preferences().withDigest(Rhythm.NEVER),
            known.hidden(),
            false));
    return "redirect:/preferences?done=person-removed";
  }

  /// Empty if the hours are no hours.
  static Optional<Preferences> preferences(
      Set<NotificationKind> kinds,
      Set<String> wanted,
      int from,
      int until,
      boolean weekDays,
      String digest) {
    if (from < 0 || until > DAY || until <= from) {
      return Optional.empty();
    }
    var isAnyTime = from == 0 && until == DAY && !weekDays;
    return Optional.of(
        new Preferences(
            kindsBeside(kinds, wanted),
            isAnyTime ? Optional.empty() : Optional.of(new Window(from, until, weekDays)),
            Coded.find(Rhythm.class, digest).orElse(Rhythm.NEVER)));
  }

  static Set<NotificationKind> kindsBeside(Set<NotificationKind> kinds, Set<String> codes) {
    return kinds.stream()
        .filter(kind -> !codes.contains(kind.code()))
        .collect(Collectors.toUnmodifiableSet());
  }

  static Optional<ZoneId> zone(String name) {
    return ZoneId.getAvailableZoneIds().contains(name)
        ? Optional.of(ZoneId.of(name))
        : Optional.empty();
  }

  private Person own(FirmId firm) {
    var id = Caller.current().staffId().orElseThrow(() -> ApiProblem.notFound("person"));
    return people.find(firm, id).orElseGet(() -> Person.unknown(id, firm));
  }

  private static String fault(String code) {
    return "redirect:/preferences?fault=" + code;
  }

  private static FirmId firm() {
    var caller = Caller.current();
    return caller.firm().filter(caller::worksAt).orElseThrow(() -> ApiProblem.notFound("firm"));
  }
}
