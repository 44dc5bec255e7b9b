package org.alliance.intake.adapter.partners;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.alliance.contracts.values.place.UsState;
import org.alliance.intake.application.directory.AddedOrganisation;
import org.alliance.intake.application.directory.AddedOrganisations;
import org.alliance.intake.application.directory.Organisation;
import org.alliance.intake.application.directory.SuggestingOrganisations;
import org.alliance.kit.security.Caller;
import org.alliance.kit.web.ApiProblem;
import org.alliance.ui.form.Form;
import org.alliance.ui.form.Option;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// A coordinator adds an organisation that is not in the shipped list, or changes the facts of one
/// that was added. Each change is a version. What is shipped is changed in its file.
@Controller
final class OrganisationFactsController {
  private static final String OWN = "own-";

  private final AddedOrganisations added;
  private final Set<String> services;
  private final Clock clock;

  OrganisationFactsController(
      AddedOrganisations added, SuggestingOrganisations organisations, Clock clock) {
    this.added = added;
    this.clock = clock;
    services = organisations.services();
  }

  @GetMapping("/partners/new")
  ModelAndView newOne() {
    return page("", 0, Map.of(), Map.of(), HttpStatus.OK);
  }

  @PostMapping("/partners/new")
  Object add(@RequestParam MultiValueMap<String, String> sent) {
    return save(OWN + UUID.randomUUID().toString().substring(0, 8), 1, sent);
  }

  @GetMapping("/partners/{organisation}/facts")
  ModelAndView show(@PathVariable String organisation) {
    var version = latest(organisation);
    return page(
        organisation, version.version(), OrganisationForm.values(version), Map.of(), HttpStatus.OK);
  }

  /// @param version that the form was made of
  @PostMapping("/partners/{organisation}/facts")
  Object change(
      @PathVariable String organisation,
      @RequestParam(defaultValue = "0") int version,
      @RequestParam MultiValueMap<String, String> sent) {
    if (latest(organisation).version() != version) {
      return changedMeanwhile(organisation, version, sent);
    }
    return save(organisation, version + 1, sent);
  }

  private Object save(String id, int number, MultiValueMap<String, String> sent) {
    var read = OrganisationForm.read(sent, services, blank(id, number));
    if (read.facts().isEmpty()) {
      return page(
          number == 1 ? "" : id,
          number - 1,
          read.values(),
          read.errors(),
          HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return added.add(read.facts().get())
        ? ResponseEntity.status(HttpStatus.SEE_OTHER)
            .location(URI.create("/partners/" + id + "?done=organisation-saved"))
            .cacheControl(CacheControl.noStore())
            .build()
        : changedMeanwhile(id, number - 1, sent);
  }

  private ModelAndView changedMeanwhile(
      String id, int version, MultiValueMap<String, String> sent) {
    return page(
        id, version, sent, Map.of("name", "organisation.changed-meanwhile"), HttpStatus.CONFLICT);
  }

  /// What no form tells: which version it makes, who writes it, and when.
  private AddedOrganisation blank(String id, int number) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return new AddedOrganisation(
        new Organisation(id, "", Set.of(), Set.of(), List.of(), List.of(), false, "", "", "", ""),
        "",
        LocalDate.EPOCH,
        number,
        now,
        Caller.current().staffId().orElseThrow());
  }

  /// @throws ApiProblem 404 if no coordinator has added it
  private AddedOrganisation latest(String id) {
    return added.versions(id).stream()
        .findFirst()
        .orElseThrow(() -> ApiProblem.notFound("organisation"));
  }

  private ModelAndView page(
      String id,
      int version,
      Map<String, List<String>> values,
      Map<String, String> errors,
      HttpStatus status) {
    var model = new HashMap<String, Object>();
    model.put("id", id);
    model.put("version", version);
    model.put("services", List.copyOf(services));
    model.put(
        "states",
        Stream.of(UsState.values())
            .map(state -> new Option(state.name(), state.fullName()))
            .toList());
    model.put("oldest", OrganisationForm.OLDEST_YEARS);
    model.put("form", new Form(OrganisationForm.PREFIX, values, errors));
    return new ModelAndView("intake/organisation-facts", model, status);
  }
}
