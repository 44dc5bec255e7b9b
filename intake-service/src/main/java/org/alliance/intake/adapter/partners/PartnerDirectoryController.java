package org.alliance.intake.adapter.partners;

import java.net.URI;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.intake.application.directory.AddedOrganisations;
import org.alliance.intake.application.directory.Organisation;
import org.alliance.intake.application.directory.Partner;
import org.alliance.intake.application.directory.Partners;
import org.alliance.intake.application.directory.SuggestingOrganisations;
import org.alliance.intake.application.partners.HandOvers;
import org.alliance.intake.application.reviewing.StaffId;
import org.alliance.kit.security.Caller;
import org.alliance.kit.web.ApiProblem;
import org.alliance.ui.form.Form;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The directory of organisations. A coordinator records calls to them, and links an account with
/// which an organisation answers hand-overs.
@Controller
final class PartnerDirectoryController {
  private static final int MOST_CAPACITY = 1_000;
  private static final int LONGEST_FORM = 300;

  private final SuggestingOrganisations organisations;
  private final Partners partners;
  private final HandOvers handOvers;
  private final AddedOrganisations added;
  private final Clock clock;

  PartnerDirectoryController(
      SuggestingOrganisations organisations,
      Partners partners,
      HandOvers handOvers,
      AddedOrganisations added,
      Clock clock) {
    this.organisations = organisations;
    this.added = added;
    this.partners = partners;
    this.handOvers = handOvers;
    this.clock = clock;
  }

  /// Those with an account come first.
  ///
  /// @param show `accounts` for those with an account only
  @GetMapping("/partners")
  ModelAndView directory(@RequestParam(defaultValue = "") String show) {
    var known =
        partners.all().stream()
            .collect(Collectors.toMap(Partner::organisation, Function.identity()));
    var withAccount = new ArrayList<OrganisationView>();
    var others = new ArrayList<OrganisationView>();
    for (var one : organisations.directory()) {
      var partner = known.getOrDefault(one.id(), Partner.unknown(one.id()));
      (partner.account().isPresent() ? withAccount : others).add(view(one, partner));
    }
    return new ModelAndView(
        "intake/partners",
        Map.of(
            "withAccount",
            withAccount,
            "others",
            show.equals("accounts") ? List.of() : others,
            "all",
            withAccount.size() + others.size()));
  }

  @GetMapping("/partners/{organisation}")
  ModelAndView show(@PathVariable String organisation) {
    return page(organisation, Map.of(), Map.of());
  }

  /// @param button `open` or `closed` for what a call has shown; `account` for the account
  @PostMapping("/partners/{organisation}")
  Object change(
      @PathVariable String organisation,
      @RequestParam(name = "do", defaultValue = "") String button,
      @RequestParam(defaultValue = "") String account,
      @RequestParam(defaultValue = "") String capacity,
      @RequestParam(defaultValue = "") String consentForm) {
    var one = known(organisation);
    return switch (button) {
      case "open", "closed" -> {
        partners.save(partners.of(one.id()).with(checked(button.equals("open"))));
        yield redirect(one.id(), "partner-checked");
      }
      case "account" -> link(one, account.strip(), capacity.strip(), consentForm.strip());
      default -> throw ApiProblem.badRequest("bad-value", "Use a button of the page.");
    };
  }

  private Partner.Check checked(boolean isOpen) {
    return new Partner.Check(
        new StaffId(Caller.current().staffId().orElseThrow()),
        clock.instant().truncatedTo(ChronoUnit.MILLIS),
        isOpen);
  }

  private Object link(Organisation one, String account, String capacity, String consentForm) {
    var values =
        Map.of(
            "account", List.of(account),
            "capacity", List.of(capacity),
            "consentForm", List.of(consentForm));
    var most = number(capacity);
    if (most.isEmpty()) {
      return page(one.id(), values, Map.of("capacity", "partners.capacity.wrong"));
    }
    if (!isAddress(consentForm)) {
      return page(one.id(), values, Map.of("consentForm", "partners.consentForm.wrong"));
    }
    Optional<OrganisationId> linked;
    try {
      linked = account.isEmpty() ? Optional.empty() : Optional.of(new OrganisationId(account));
    } catch (IllegalArgumentException noId) {
      return page(one.id(), values, Map.of("account", "partners.account.wrong"));
    }
    return partners.save(partners.of(one.id()).with(linked, most.get(), consentForm))
        ? redirect(one.id(), "partner-saved")
        : page(one.id(), values, Map.of("account", "partners.account.taken"));
  }

  private static Optional<Integer> number(String written) {
    return written.matches("[0-9]{1,4}")
        ? Optional.of(Integer.parseInt(written)).filter(most -> most > 0 && most <= MOST_CAPACITY)
        : Optional.empty();
  }

  /// Blank, or a web address.
  private static boolean isAddress(String written) {
    return written.isEmpty()
        || (written.length() <= LONGEST_FORM && written.matches("https?://[^\\s\"'<>]+"));
  }

  private ModelAndView page(
      String id, Map<String, List<String>> values, Map<String, String> errors) {
    var one = known(id);
    var partner = partners.of(id);
    var written = new HashMap<String, List<String>>();
    written.put("account", List.of(partner.account().map(OrganisationId::value).orElse("")));
    written.put("capacity", List.of(Integer.toString(partner.capacity())));
    written.put("consentForm", List.of(partner.consentForm()));
    written.putAll(values);
    return new ModelAndView(
        "intake/partner-organisation",
        Map.of(
            "one",
            view(one, partner),
            "added",
            added.versions(id),
            "isMine",
            partner
                .check()
                .filter(
                    check -> check.by().value().equals(Caller.current().staffId().orElseThrow()))
                .isPresent(),
            "form",
            new Form("partners", written, errors)),
        errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private OrganisationView view(Organisation one, Partner partner) {
    return OrganisationView.of(
        one, partner, partner.account().map(handOvers::countOfferedTo).orElse(0L));
  }

  private Organisation known(String id) {
    return organisations.find(id).orElseThrow(() -> ApiProblem.notFound("organisation"));
  }

  private static ResponseEntity<Void> redirect(String id, String done) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create("/partners/" + id + "?done=" + done))
        .cacheControl(CacheControl.noStore())
        .build();
  }
}
