package org.alliance.intake.adapter.conflicts;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.alliance.intake.application.partners.KeyRevocations;
import org.alliance.intake.domain.access.KeyScope;
import org.alliance.intake.view.RevokedKeys;
import org.alliance.kit.keys.ApiKey.Holder;
import org.alliance.kit.keys.ApiKey.Kind;
import org.alliance.kit.keys.ApiKeys;
import org.alliance.ui.keys.KeyPage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The API keys with which a firm's own system checks for conflicts. They are intake's, apart from
/// the keys for offers and cases, which the firm service keeps.
@Controller
final class ConflictKeyController {
  private static final String PATH = "/conflict-keys";

  private final KeyPage page;

  ConflictKeyController(ApiKeys keys, KeyRevocations revocations, Clock clock) {
    page =
        new KeyPage(
            keys,
            clock,
            new KeyPage.Place(PATH, "/conflict-tokens", "conflict.keys", KeyScope.ofFirms()),
            // Each check is an event, and each change of tokens an entry of the audit trail.
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

  private static Holder own() {
    return new Holder(Kind.FIRM, TokenCaller.firm().value());
  }
}
