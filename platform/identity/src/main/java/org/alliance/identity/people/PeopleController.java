package org.alliance.identity.people;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alliance.identity.people.ManagingPeople.Adding;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// The pages on which a coordinator sees, adds and removes people. Fields are taken from the
/// request itself: in the launcher other libraries claim some kinds of parameters for themselves.
@RestController
final class PeopleController {
  private static final int INVALID = HttpStatus.UNPROCESSABLE_CONTENT.value();

  private static final List<String> ROLES = Arrays.stream(Role.values()).map(Role::code).toList();

  private final People people;
  private final ManagingPeople managing;
  private final OneTimePasswords passwords;
  private final PeoplePages pages;

  PeopleController(
      People people, ManagingPeople managing, OneTimePasswords passwords, PeoplePages pages) {
    this.people = people;
    this.managing = managing;
    this.passwords = passwords;
    this.pages = pages;
  }

  @GetMapping("/people")
  ResponseEntity<String> list(HttpServletRequest request) {
    return pages.page(
        request, 200, "people", Map.of("people", people.all(), "self", coordinator()));
  }

  @GetMapping("/people/add")
  ResponseEntity<String> form(HttpServletRequest request) {
    return form(request, 200, NewPerson.blank(), Map.of());
  }

  @PostMapping("/people")
  ResponseEntity<String> add(HttpServletRequest request) {
    var form =
        new NewPerson(
            field(request, "name"),
            field(request, "sign-in"),
            field(request, "role"),
            field(request, "place"),
            field(request, "lawyer"));
    return switch (managing.add(coordinator(), form)) {
      case Adding.Added(var subject) -> goTo("/people/" + subject + "/password");
      case Adding.Refused(var faults) -> form(request, INVALID, form, faults);
    };
  }

  @GetMapping("/people/{subject}/password")
  ResponseEntity<String> password(@PathVariable String subject, HttpServletRequest request) {
    return people
        .withSubject(subject)
        .map(person ->
            pages.page(
                request,
                200,
                "password",
                Map.of("person", person, "password", passwords.take(coordinator(), subject))))
        .orElseGet(() -> pages.failure(request, HttpStatus.NOT_FOUND.value()));
  }

  @GetMapping("/people/{subject}/remove")
  ResponseEntity<String> confirm(@PathVariable String subject, HttpServletRequest request) {
    return people
        .withSubject(subject)
        .filter(person -> !person.subject().equals(coordinator()))
        .map(person -> pages.page(request, 200, "remove", Map.of("person", person)))
        .orElseGet(() -> pages.failure(request, HttpStatus.NOT_FOUND.value()));
  }

  @PostMapping("/people/{subject}/remove")
  ResponseEntity<String> remove(@PathVariable String subject, HttpServletRequest request) {
    return switch (managing.remove(coordinator(), subject)) {
      case REMOVED -> goTo("/people?done=person-removed");
      case REMOVED_SOON -> goTo("/people?done=person-removed-soon");
      case UNKNOWN -> goTo("/people?done=person-gone");
      case ONESELF -> goTo("/people?done=person-self");
    };
  }

  private ResponseEntity<String> form(
      HttpServletRequest request, int status, NewPerson form, Map<String, String> faults) {
    return pages.page(request, status, "add", Map.of("form", form.form(faults), "roles", ROLES));
  }

  private static ResponseEntity<String> goTo(String path) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(path)).build();
  }

  private static String field(HttpServletRequest request, String name) {
    return Optional.ofNullable(request.getParameter(name)).orElse("");
  }

  private static String coordinator() {
    var signedIn = SecurityContextHolder.getContext().getAuthentication();
    return signedIn == null ? "" : signedIn.getName();
  }
}
