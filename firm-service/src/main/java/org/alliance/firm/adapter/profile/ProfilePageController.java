package org.alliance.firm.adapter.profile;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LawyerId;
import org.alliance.contracts.values.code.Coded;
import org.alliance.firm.domain.firm.Firm.Lawyer;
import org.alliance.firm.domain.firm.ProfileExtras.Duty;
import org.alliance.firm.domain.firm.ProfileExtras.Person;
import org.alliance.firm.view.FirmPages;
import org.alliance.kit.web.ApiProblem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// What a firm says about itself: how many cases it takes, its offices, and who does what.
@Controller
final class ProfilePageController {
  private static final int LONGEST_NAME = 100;
  private static final int MOST_PEOPLE = 200;
  private static final int MOST_OFFICES = 200;

  private final ProfilePages pages;

  ProfilePageController(ProfilePages pages) {
    this.pages = pages;
  }

  @GetMapping({ProfilePlace.OWN, ProfilePlace.OF_ANY_FIRM})
  ModelAndView profile(@PathVariable Optional<FirmId> firm) {
    return FirmPages.page(ProfilePages.PAGE, pages.model(ProfilePlace.of(firm)));
  }

  /// @param version that the form was made from
  @PostMapping({ProfilePlace.OWN, ProfilePlace.OF_ANY_FIRM})
  Object change(
      @PathVariable Optional<FirmId> firm,
      @RequestParam(defaultValue = "0") long version,
      HttpServletRequest request) {
    var place = ProfilePlace.of(firm);
    var form = QuotaForm.of(request);
    var today = LocalDate.ofInstant(pages.clock().instant(), ZoneOffset.UTC);
    var problem = form.problem(today);
    if (problem.isPresent()) {
      return pages.refused(place, "form", form, problem.get());
    }
    return pages.save(place, version, form::appliedTo, "profile-saved");
  }

  @PostMapping({ProfilePlace.OWN + "/offices", ProfilePlace.OF_ANY_FIRM + "/offices"})
  Object addOffice(
      @PathVariable Optional<FirmId> firm,
      @RequestParam(defaultValue = "0") long version,
      @RequestParam(defaultValue = "") String city,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String zip) {
    var place = ProfilePlace.of(firm);
    var form = new OfficeForm(city, state, zip);
    var office = form.office();
    var known = pages.entry(place).profile().offices();
    if (office.isEmpty() || known.size() >= MOST_OFFICES) {
      return pages.refused(place, "office", form, "profile.bad-office");
    }
    if (known.contains(office.get())) {
      return FirmPages.redirect(place.base() + "?done=office-saved");
    }
    return pages.save(
        place,
        version,
        before -> before.withOffices(plus(before.offices(), office.get())),
        "office-saved");
  }

  @PostMapping({ProfilePlace.OWN + "/offices/remove", ProfilePlace.OF_ANY_FIRM + "/offices/remove"})
  Object removeOffice(
      @PathVariable Optional<FirmId> firm,
      @RequestParam(defaultValue = "0") long version,
      @RequestParam(defaultValue = "") String city,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String zip) {
    var place = ProfilePlace.of(firm);
    var office =
        new OfficeForm(city, state, zip)
            .office()
            .filter(pages.entry(place).profile().offices()::contains)
            .orElseThrow(() -> ApiProblem.notFound("office"));
    if (pages.entry(place).profile().offices().size() == 1) {
      return FirmPages.refused(ProfilePages.PAGE, pages.model(place), "profile.last-office");
    }
    return pages.save(
        place,
        version,
        before -> before.withOffices(without(before.offices(), office)),
        "office-removed");
  }

  /// @param lawyer which of the firm's lawyers the person is; blank for none
  @PostMapping({ProfilePlace.OWN + "/people", ProfilePlace.OF_ANY_FIRM + "/people"})
  Object addPerson(
      @PathVariable Optional<FirmId> firm,
      @RequestParam(defaultValue = "0") long version,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String duty,
      @RequestParam(defaultValue = "") String lawyer) {
    var place = ProfilePlace.of(firm);
    var profile = pages.entry(place).profile();
    var does = Coded.find(Duty.class, duty);
    var who = name.strip();
    var is =
        profile.lawyers().stream()
            .map(Lawyer::id)
            .filter(id -> id.value().equals(lawyer))
            .findFirst();
    if (does.isEmpty()
        || who.isEmpty()
        || who.length() > LONGEST_NAME
        || (is.isEmpty() && !lawyer.isEmpty())
        || profile.extras().people().size() >= MOST_PEOPLE) {
      return pages.refused(place, "personName", name, "profile.bad-person");
    }
    var person = person(place, who, does.get(), is);
    return pages.save(
        place,
        version,
        before -> before.with(before.extras().withPeople(plus(before.extras().people(), person))),
        "person-saved");
  }

  private Person person(ProfilePlace place, String name, Duty duty, Optional<LawyerId> lawyer) {
    var id = duty.code() + "-" + UUID.randomUUID().toString().substring(0, 8);
    return new Person(id, pages.sealed(name, place), duty, lawyer);
  }

  @PostMapping({
    ProfilePlace.OWN + "/people/{person}/remove",
    ProfilePlace.OF_ANY_FIRM + "/people/{person}/remove"
  })
  Object removePerson(
      @PathVariable Optional<FirmId> firm,
      @PathVariable String person,
      @RequestParam(defaultValue = "0") long version) {
    var place = ProfilePlace.of(firm);
    var gone =
        pages.entry(place).profile().extras().people().stream()
            .filter(known -> known.id().equals(person))
            .findFirst()
            .orElseThrow(() -> ApiProblem.notFound("person"));
    return pages.save(
        place,
        version,
        before -> before.with(before.extras().withPeople(without(before.extras().people(), gone))),
        "person-removed");
  }

  private static <T> List<T> plus(List<T> all, T more) {
    return Stream.concat(all.stream(), Stream.of(more)).toList();
  }

  private static <T> List<T> without(List<T> all, T one) {
    var left = new ArrayList<>(all);
    left.remove(one);
    return left;
  }
}
