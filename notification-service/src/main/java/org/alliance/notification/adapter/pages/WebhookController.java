package org.alliance.notification.adapter.pages;

import java.util.List;
import org.alliance.contracts.values.FirmId;
import org.alliance.kit.security.Caller;
import org.alliance.kit.web.ApiProblem;
import org.alliance.notification.application.webhook.ManagingWebhooks;
import org.alliance.notification.application.webhook.SendingWebhooks;
import org.alliance.notification.domain.webhook.WebhookEndpoint;
import org.alliance.notification.domain.webhook.WebhookMessage;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The systems of a firm that are told of its offers and cases.
@Controller
final class WebhookController {
  private final ManagingWebhooks webhooks;
  private final SendingWebhooks sending;

  WebhookController(ManagingWebhooks webhooks, SendingWebhooks sending) {
    this.webhooks = webhooks;
    this.sending = sending;
  }

  record Endpoint(WebhookEndpoint endpoint, List<WebhookMessage> messages) {}

  @GetMapping("/webhooks")
  String page(@RequestParam(defaultValue = "") String fault, Model model) {
    model.addAttribute(
        "endpoints",
        webhooks.of(firm()).stream()
            .map(endpoint -> new Endpoint(endpoint, webhooks.messagesTo(endpoint)))
            .toList());
    model.addAttribute(
        "fault",
        List.of("no-address", "not-https", "internal", "too-many").contains(fault) ? fault : "");
    return "notification/webhooks";
  }

  @PostMapping("/webhooks")
  String add(@RequestParam(defaultValue = "") String url) {
    return webhooks
        .add(firm(), url)
        .map(fault -> "redirect:/webhooks?fault=" + fault)
        .orElse("redirect:/webhooks?done=webhook-added");
  }

  @PostMapping("/webhooks/{id}/rotate")
  String rotate(@PathVariable String id) {
    return done(webhooks.rotate(firm(), id), "webhook-rotated");
  }

  @PostMapping("/webhooks/{id}/off")
  String off(@PathVariable String id) {
    return done(webhooks.switchOff(firm(), id), "webhook-off");
  }

  @PostMapping("/webhooks/{id}/on")
  String on(@PathVariable String id) {
    return done(webhooks.switchOn(firm(), id), "webhook-on");
  }

  @PostMapping("/webhooks/{id}/test")
  String test(@PathVariable String id) {
    return done(webhooks.test(firm(), id), "webhook-tested");
  }

  @PostMapping("/webhooks/messages/{id}/replay")
  String replay(@PathVariable String id) {
    return done(sending.replay(firm(), id), "webhook-replayed");
  }

  private static String done(boolean found, String done) {
    if (!found) {
      throw ApiProblem.notFound("webhook");
    }
    return "redirect:/webhooks?done=" + done;
  }

  private static FirmId firm() {
    var caller = Caller.current();
    return caller.firm().filter(caller::worksAt).orElseThrow(() -> ApiProblem.notFound("firm"));
  }
}
