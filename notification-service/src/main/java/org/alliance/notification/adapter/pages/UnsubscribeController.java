package org.alliance.notification.adapter.pages;

import org.alliance.kit.web.ApiProblem;
import org.alliance.notification.application.address.Subscriptions;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/// Ends the subscription of a digest without signing in, as RFC 8058 asks: by one POST of a mail
/// program, or by the button of a page. Opening the page changes nothing, for mail scanners do
/// that.
@Controller
final class UnsubscribeController {
  private final Subscriptions subscriptions;

  UnsubscribeController(Subscriptions subscriptions) {
    this.subscriptions = subscriptions;
  }

  @GetMapping("/unsubscribe/{token}")
  String page(@PathVariable String token, Model model) {
    return shown(token, false, model);
  }

  @PostMapping("/unsubscribe/{token}")
  @ResponseStatus(HttpStatus.OK)
  String end(
      @PathVariable String token,
      @RequestParam(name = "List-Unsubscribe", defaultValue = "") String command,
      Model model) {
    if (!command.equals("One-Click")) {
      throw ApiProblem.badRequest(
          "no-command", "List-Unsubscribe: Send One-Click, or use the button of the page.");
    }
    insistOnKnown(token);
    subscriptions.end(token);
    return shown(token, true, model);
  }

  private String shown(String token, boolean isDone, Model model) {
    insistOnKnown(token);
    model.addAttribute("token", token);
    model.addAttribute("isDone", isDone);
    return "notification/unsubscribe";
  }

  private void insistOnKnown(String token) {
    if (!subscriptions.knows(token)) {
      throw ApiProblem.notFound("subscription");
    }
  }
}
