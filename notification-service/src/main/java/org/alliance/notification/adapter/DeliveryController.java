package org.alliance.notification.adapter;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.NotificationKind;
import org.alliance.kit.aggregate.Versioned;
import org.alliance.kit.decision.Decision;
import org.alliance.kit.mongo.MongoAggregates;
import org.alliance.kit.security.Caller;
import org.alliance.kit.security.Role;
import org.alliance.kit.web.ApiProblem;
import org.alliance.notification.application.Contacts;
import org.alliance.notification.application.Notifying;
import org.alliance.notification.domain.Delivery;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Where firms are told, and what became of each notification.
@RestController
final class DeliveryController {
  private static final int MOST = 500;

  private final Notifying notifying;
  private final Contacts contacts;
  private final MongoAggregates<Delivery, Delivery.Event, ?> deliveries;
  private final DueDeliveries due;

  DeliveryController(
      Notifying notifying,
      Contacts contacts,
      MongoAggregates<Delivery, Delivery.Event, ?> deliveries,
      DueDeliveries due) {
    this.notifying = notifying;
    this.contacts = contacts;
    this.deliveries = deliveries;
    this.due = due;
  }

  record ContactRequest(@NotBlank @Email @Size(max = 200) String email) {}

  record ContactView(FirmId firm, String email) {}

  record DeliveryView(
      String id, CaseId caseId, FirmId firm, NotificationKind kind, String state, int attempts) {
    static DeliveryView of(Versioned<Delivery> found) {
      var notice = Delivery.noticeOf(found.state());
      return new DeliveryView(
          found.id(),
          notice.caseId(),
          notice.firm(),
          notice.kind(),
          Delivery.wordFor(found.state()),
          Delivery.attemptsOf(found.state()));
    }
  }

  @PutMapping("/api/v1/contacts/{firm}")
  ContactView put(@PathVariable FirmId firm, @Valid @RequestBody ContactRequest request) {
    requireOwn(firm);
    // First the address: what is planned from now on has it, and the rest is found waiting.
    contacts.put(firm, request.email());
    due.addressArrived(firm);
    return new ContactView(firm, request.email());
  }

  @GetMapping("/api/v1/contacts/{firm}")
  ContactView contact(@PathVariable FirmId firm) {
    requireOwn(firm);
    return contacts
        .emailOf(firm)
        .map(email -> new ContactView(firm, email))
        .orElseThrow(() -> ApiProblem.notFound("contact"));
  }

  /// The delivery log.
  @GetMapping("/api/v1/deliveries")
  List<DeliveryView> log(
      @RequestParam(defaultValue = "failed") String state,
      @RequestParam(defaultValue = "100") int limit) {
    return deliveries
        .find(Query.query(Criteria.where("state.word").is(state)).limit(Math.clamp(limit, 1, MOST)))
        .stream()
        .map(DeliveryView::of)
        .toList();
  }

  @PostMapping("/api/v1/deliveries/{id}/retry")
  @ResponseStatus(HttpStatus.ACCEPTED)
  void retry(@PathVariable String id) {
    if (notifying.retry(id)
        instanceof Decision.Refused<Delivery.Event, Delivery.Refusal>(var reason)) {
      throw switch (reason) {
        case NO_SUCH_DELIVERY -> ApiProblem.notFound("delivery");
        case NOT_FAILED, NOT_DUE ->
            ApiProblem.conflict(
                "not-failed",
                "Only a delivery that has failed can be tried again. Look at its state in the log.");
      };
    }
    due.wake(id);
  }

  private static void requireOwn(FirmId firm) {
    var caller = Caller.current();
    if (!caller.is(Role.COORDINATOR) && !(caller.is(Role.FIRM_LEAD) && caller.worksAt(firm))) {
      throw ApiProblem.notFound("contact");
    }
  }
}
