package org.alliance.firm.adapter.access;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.alliance.firm.domain.access.KeyScope;
import org.alliance.firm.view.FirmPages;
import org.alliance.kit.keys.ApiKey.Holder;
import org.alliance.kit.keys.ApiKey.Kind;
import org.alliance.kit.keys.ApiKeys;
import org.alliance.ui.keys.KeyPage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The API keys of the lead's firm, and what they have changed.
@Controller
final class FirmKeyController {
  static final String PATH = "/firm/keys";

  private final KeyPage page;

  FirmKeyController(ApiKeys keys, KeyUses uses, Clock clock) {
    page =
        new KeyPage(
            keys,
            clock,
            new KeyPage.Place(PATH, "/firm/profile", "firm.keys", KeyScope.codes()),
            holder -> uses.of(keys.of(holder)),
            _ -> Map.of());
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
    return new Holder(Kind.FIRM, FirmPages.ownFirm().value());
  }
}
