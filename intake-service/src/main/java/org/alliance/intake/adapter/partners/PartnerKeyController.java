package org.alliance.intake.adapter.partners;

import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.alliance.intake.application.partners.KeyRevocations;
import org.alliance.intake.domain.access.KeyScope;
import org.alliance.kit.keys.ApiKey.Holder;
import org.alliance.kit.keys.ApiKey.Kind;
import org.alliance.kit.keys.ApiKeys;
import org.alliance.kit.keys.ApiKeys.Made;
import org.alliance.kit.security.Caller;
import org.alliance.kit.web.ApiProblem;
import org.alliance.ui.form.Form;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The API keys of the reader's organisation. A key is shown in the answer to the request that made
/// it, and never again.
@Controller
final class PartnerKeyController {
  private final ApiKeys keys;
  private final KeyRevocations revocations;
  private final Clock clock;

  PartnerKeyController(ApiKeys keys, KeyRevocations revocations, Clock clock) {
    this.keys = keys;
    this.revocations = revocations;
    this.clock = clock;
  }

  @GetMapping("/partner/keys")
  ModelAndView list() {
    return page(own(), Optional.empty(), Form.empty("partner.key"));
  }

  /// @param button `create`, `rotate` or `revoke`
  /// @param scope those of a new key
  @PostMapping("/partner/keys")
  Object change(
      @RequestParam(name = "do", defaultValue = "") String button,
      @RequestParam(defaultValue = "") String key,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") Set<String> scope) {
    var own = own();
    return switch (button) {
      case "create" -> create(own, name.strip(), scope);
      case "rotate" ->
          page(
              own,
              Optional.of(keys.rotate(own, key).orElseThrow(() -> ApiProblem.notFound("key"))),
              Form.empty("partner.key"));
      case "revoke" -> {
        if (!keys.revoke(own, key)) {
          throw ApiProblem.notFound("key");
        }
        yield ResponseEntity.status(HttpStatus.SEE_OTHER)
            .header("Location", "/partner/keys?done=key-revoked")
            .cacheControl(CacheControl.noStore())
            .build();
      }
      default -> throw ApiProblem.badRequest("bad-value", "Use a button of the page.");
    };
  }

  private ModelAndView create(Holder own, String name, Set<String> scopes) {
    var errors = new LinkedHashMap<String, String>();
    var wanted = new TreeSet<>(scopes);
    wanted.retainAll(KeyScope.codes());
    if (name.isEmpty() || name.length() > ApiKeys.LONGEST_NAME) {
      errors.put("name", "partner.key.name.wrong");
    }
    if (wanted.isEmpty()) {
      errors.put("scope", "partner.key.scope.missing");
    }
    if (errors.isEmpty()) {
      var made = keys.create(own, name, wanted, Caller.current().staffId().orElse(""));
      if (made.isPresent()) {
        return page(own, made, Form.empty("partner.key"));
      }
      errors.put("name", "partner.key.too-many");
    }
    return page(
        own,
        Optional.empty(),
        new Form(
            "partner.key", Map.of("name", List.of(name), "scope", List.copyOf(scopes)), errors));
  }

  private ModelAndView page(Holder own, Optional<Made> made, Form form) {
    var model = new HashMap<String, Object>();
    var listed = keys.of(own).stream().map(key -> KeyLine.of(key, clock.instant())).toList();
    model.put("keys", listed);
    model.put("revocations", revocations.of(listed.stream().map(KeyLine::id).toList()));
    model.put("made", made.map(Made::whole).orElse(""));
    model.put("form", form);
    model.put("scopes", KeyScope.codes());
    model.put("days", ApiKeys.OVERLAP.toDays());
    return new ModelAndView(
        "intake/partner-keys",
        model,
        form.errors().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
  }

  /// @throws ApiProblem 404 if the reader works at no organisation
  private static Holder own() {
    return Caller.current()
        .organisation()
        .map(organisation -> new Holder(Kind.ORGANISATION, organisation.value()))
        .orElseThrow(() -> ApiProblem.notFound("organisation"));
  }
}
