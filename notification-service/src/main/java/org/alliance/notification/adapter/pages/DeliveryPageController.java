package org.alliance.notification.adapter.pages;

import java.time.ZoneOffset;
import java.util.Optional;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.notice.ContactRule;
import org.alliance.contracts.values.notice.NotificationChannel;
import org.alliance.kit.decision.Decision;
import org.alliance.kit.security.Caller;
import org.alliance.kit.security.Role;
import org.alliance.kit.web.ApiProblem;
import org.alliance.notification.application.Deliveries;
import org.alliance.notification.application.Deliveries.Found;
import org.alliance.notification.application.Digests;
import org.alliance.notification.application.Notifying;
import org.alliance.notification.application.PausedCases;
import org.alliance.notification.application.SendingDeliveries;
import org.alliance.notification.application.post.ClientMessage;
import org.alliance.notification.application.post.Previews;
import org.alliance.notification.domain.Delivery;
import org.alliance.notification.domain.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// One delivery: what it says, how often it was tried, and what can be done about it.
@Controller
final class DeliveryPageController {
  private final Deliveries deliveries;
  private final Notifying notifying;
  private final SendingDeliveries sending;
  private final PausedCases paused;
  private final Previews previews;
  private final Digests digests;

  DeliveryPageController(
      Deliveries deliveries,
      Notifying notifying,
      SendingDeliveries sending,
      PausedCases paused,
      Previews previews,
      Digests digests) {
    this.deliveries = deliveries;
    this.notifying = notifying;
    this.sending = sending;
    this.paused = paused;
    this.previews = previews;
    this.digests = digests;
  }

  @GetMapping("/deliveries/{id}")
  String page(@PathVariable String id, Model model) {
    var found = found(id);
    var notice = Delivery.noticeOf(found.delivery());
    model.addAttribute("row", DeliveryRow.of(found));
    model.addAttribute("attempts", Delivery.attemptsOf(found.delivery()).last().reversed());
    model.addAttribute("preview", preview(notice));
    model.addAttribute(
        "firm",
        notice.firm().filter(_ -> Caller.current().is(Role.COORDINATOR)).map(FirmId::value));
    model.addAttribute("isStopped", notice.caseId().filter(paused::isStopped).isPresent());
    model.addAttribute("isComplained", notice.caseId().filter(this::isComplained).isPresent());
    return "notification/delivery";
  }

  /// Empty for what is only shown on a page.
  private Optional<Previews.Preview> preview(Notice notice) {
    if (notice.channel() == NotificationChannel.PORTAL) {
      return Optional.empty();
    }
    return Optional.of(
        notice.isForClient()
            ? previews.toClient(
                new ClientMessage(LanguageTag.ENGLISH, true, false),
                notice.channel() == NotificationChannel.VOICE)
            : previews.toFirm(digests.shown(notice), ZoneOffset.UTC));
  }

  private boolean isComplained(CaseId id) {
    return paused.ruleForClient(id).equals(Optional.of(ContactRule.CONTACT_NOT_ALLOWED));
  }

  private Found found(String id) {
    return deliveries.find(id).orElseThrow(() -> ApiProblem.notFound("delivery"));
  }

  /// One that has failed, come back or been blocked. None that was sent is sent again.
  @PostMapping("/deliveries/{id}/resend")
  String resend(@PathVariable String id) {
    found(id);
    if (notifying.retry(id) instanceof Decision.Refused) {
      return back(id, "delivery-not-resent");
    }
    sending.wake(id);
    return back(id, "delivery-resent");
  }

  @PostMapping("/deliveries/{id}/cancel")
  String cancel(@PathVariable String id) {
    found(id);
    notifying.cancel(id);
    return back(id, "delivery-cancelled");
  }

  /// Nothing about the case leaves any more, to whomever.
  @PostMapping("/deliveries/{id}/stop-case")
  String stop(@PathVariable String id) {
    sending.stopCase(caseOf(id));
    return back(id, "case-stopped");
  }

  @PostMapping("/deliveries/{id}/let-case-go")
  String letGo(@PathVariable String id) {
    sending.letGo(caseOf(id));
    return back(id, "case-let-go");
  }

  private CaseId caseOf(String id) {
    return Delivery.noticeOf(found(id).delivery())
        .caseId()
        .orElseThrow(() -> ApiProblem.notFound("case"));
  }

  private static String back(String id, String done) {
    return "redirect:/deliveries/" + id + "?done=" + done;
  }
}
