package org.alliance.intake.adapter.partners;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.alliance.intake.application.partners.KeyRevocations;
import org.alliance.intake.domain.access.KeyScope;
import org.alliance.intake.view.RevokedKeys;
import org.alliance.kit.keys.ApiKey.Holder;
import org.alliance.kit.keys.ApiKey.Kind;
import org.alliance.kit.keys.ApiKeys;
import org.alliance.kit.security.Caller;
import org.alliance.kit.web.ApiProblem;
import org.alliance.ui.keys.KeyPage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The API keys of the reader's organisation.
@Controller
final class PartnerKeyController {
  private static final String PATH = "/partner/keys";

  private final KeyPage page;

  PartnerKeyController(ApiKeys keys, KeyRevocations revocations, Clock clock) {
    page =
        new KeyPage(
            keys,
            clock,
            new KeyPage.Place(PATH, "/partner", "partner.keys", KeyScope.codes()),
            _ -> List.of(),
            ids -> RevokedKeys.of(revocations, ids));
  }

  @GetMapping(PATH)
  ModelAndView list() {
    return page.list(own());
  }

  @PostMapping(PATH)
  Object change(
      @RequestParam(name = "do", defaultValue = "") String button,
      @RequestParam(defaultValue = "") String key,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") Set<String> scope) {
    return page.change(own(), new KeyPage.Sent(button, key, name, scope));
  }

  /// @throws ApiProblem 404 if the reader works at no organisation
  private static Holder own() {
    return Caller.current()
        .organisation()
        .map(organisation -> new Holder(Kind.ORGANISATION, organisation.value()))
        .orElseThrow(() -> ApiProblem.notFound("organisation"));
  }
}
