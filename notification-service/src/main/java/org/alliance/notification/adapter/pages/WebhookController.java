package org.alliance.notification.adapter.pages;

import java.util.List;
import org.alliance.kit.security.Caller;
import org.alliance.kit.security.Role;
import org.alliance.kit.web.ApiProblem;
import org.alliance.notification.application.webhook.ManagingWebhooks;
import org.alliance.notification.application.webhook.SendingWebhooks;
import org.alliance.notification.domain.webhook.Owner;
import org.alliance.notification.domain.webhook.WebhookEndpoint;
import org.alliance.notification.domain.webhook.WebhookMessage;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The systems of a firm or of a partner organisation that are told at once.
@Controller
final class WebhookController {
  private final ManagingWebhooks webhooks;
  private final SendingWebhooks sending;

  WebhookController(ManagingWebhooks webhooks, SendingWebhooks sending) {
    this.webhooks = webhooks;
    this.sending = sending;
  }

  /// @param failed messages that were given up, however old
  record Endpoint(
      WebhookEndpoint endpoint, List<WebhookMessage> messages, List<WebhookMessage> failed) {}

  @GetMapping("/webhooks")
  String page(@RequestParam(defaultValue = "") String fault, Model model) {
    model.addAttribute(
        "endpoints",
        webhooks.of(owner()).stream()
            .map(endpoint ->
                new Endpoint(endpoint, webhooks.messagesTo(endpoint), webhooks.failedTo(endpoint)))
            .toList());
    model.addAttribute(
        "fault",
        List.of("no-address", "not-https", "internal", "too-many").contains(fault) ? fault : "");
    return "notification/webhooks";
  }

  @PostMapping("/webhooks")
  String add(@RequestParam(defaultValue = "") String url) {
    return webhooks
        .add(owner(), url)
        .map(fault -> "redirect:/webhooks?fault=" + fault)
        .orElse("redirect:/webhooks?done=webhook-added");
  }

  @PostMapping("/webhooks/{id}/rotate")
  String rotate(@PathVariable String id) {
    return done(webhooks.rotate(owner(), id), "webhook-rotated");
  }

  @PostMapping("/webhooks/{id}/off")
  String off(@PathVariable String id) {
    return done(webhooks.switchOff(owner(), id), "webhook-off");
  }

  @PostMapping("/webhooks/{id}/on")
  String on(@PathVariable String id) {
    return done(webhooks.switchOn(owner(), id), "webhook-on");
  }

  @PostMapping("/webhooks/{id}/test")
  String test(@PathVariable String id) {
    return done(webhooks.test(owner(), id), "webhook-tested");
  }

  @PostMapping("/webhooks/messages/{id}/replay")
  String replay(@PathVariable String id) {
    return done(sending.replay(owner(), id), "webhook-replayed");
  }

  @PostMapping("/webhooks/{id}/replay-failed")
  String replayFailed(@PathVariable String id) {
    return done(sending.replayFailed(owner(), id), "webhook-failed-replayed");
  }

  private static String done(boolean found, String done) {
    if (!found) {
      throw ApiProblem.notFound("webhook");
    }
    return "redirect:/webhooks?done=" + done;
  }

  private static Owner owner() {
    var caller = Caller.current();
    return caller
        .firm()
        .filter(caller::worksAt)
        .<Owner>map(Owner.Firm::new)
        .or(() ->
            caller.organisation().filter(_ -> caller.is(Role.PARTNER)).map(Owner.Partner::new))
        .orElseThrow(() -> ApiProblem.notFound("owner"));
  }
}
