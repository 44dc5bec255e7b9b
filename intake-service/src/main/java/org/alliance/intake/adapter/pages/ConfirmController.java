package org.alliance.intake.adapter.pages;

import java.util.Map;
import org.alliance.contracts.values.code.Coded;
import org.alliance.contracts.values.engagement.ServiceAnswer;
import org.alliance.intake.application.status.ConfirmingServices;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The page on which a client says whether a service was received. It names the kind of service and
/// nothing else of the case.
@Controller
final class ConfirmController {
  private final ConfirmingServices services;
  private final PublicPages pages;

  ConfirmController(ConfirmingServices services, PublicPages pages) {
    this.services = services;
    this.pages = pages;
  }

  @GetMapping("/{tag}/confirm/{token}")
  ModelAndView ask(@PathVariable String tag, @PathVariable String token) {
    pages.language(tag);
    return services
        .asked(token)
        .map(service ->
            pages.page(
                "confirm", Map.of("tag", tag, "token", token, "kind", service.kind().code())))
        .orElseGet(() -> ended(tag));
  }

  /// An unknown answer shows the question again.
  @PostMapping("/{tag}/confirm/{token}")
  Object answer(
      @PathVariable String tag,
      @PathVariable String token,
      @RequestParam(defaultValue = "") String answer) {
    pages.language(tag);
    var told = Coded.find(ServiceAnswer.class, answer);
    if (told.isEmpty()) {
      return ask(tag, token);
    }
    return services.answer(token, told.get())
        ? PublicPages.redirect("/" + tag + "/status?done=answer-sent")
        : ended(tag);
  }

  private ModelAndView ended(String tag) {
    return pages.page("confirm-ended", HttpStatus.NOT_FOUND, Map.of("tag", tag));
  }
}
