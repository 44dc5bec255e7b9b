package org.alliance.notification.adapter.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.contracts.values.code.Coded;
import org.alliance.contracts.values.notice.ContactRule;
import org.alliance.contracts.values.notice.NotificationChannel;
import org.alliance.contracts.values.notice.NotificationKind;
import org.alliance.kit.decision.Decision;
import org.alliance.kit.security.Caller;
import org.alliance.kit.security.Role;
import org.alliance.kit.web.ApiProblem;
import org.alliance.kit.web.page.Cursor;
import org.alliance.kit.web.page.Page;
import org.alliance.notification.application.Deliveries;
import org.alliance.notification.application.Deliveries.Found;
import org.alliance.notification.application.Deliveries.Place;
import org.alliance.notification.application.Notifying;
import org.alliance.notification.application.ReturnedMails;
import org.alliance.notification.application.ReturnedMails.Fault;
import org.alliance.notification.application.ReturnedMails.Report;
import org.alliance.notification.application.SendingDeliveries;
import org.alliance.notification.application.address.Contact;
import org.alliance.notification.application.address.Contacts;
import org.alliance.notification.application.address.EmailAddress;
import org.alliance.notification.domain.Delivery;
import org.alliance.notification.domain.DeliveryState;
import org.alliance.notification.domain.Recipient;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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
  /// The states that the log can show. A delivery in another state was never planned.
  private static final List<DeliveryState> STATES = DeliveryState.PLANNED;

  private final Notifying notifying;
  private final Contacts contacts;
  private final Deliveries deliveries;
  private final SendingDeliveries sending;
  private final ReturnedMails returned;

  DeliveryController(
      Notifying notifying,
      Contacts contacts,
      Deliveries deliveries,
      SendingDeliveries sending,
      ReturnedMails returned) {
    this.notifying = notifying;
    this.contacts = contacts;
    this.deliveries = deliveries;
    this.sending = sending;
    this.returned = returned;
  }

  /// @param email one address; what a reader cannot see, or takes for another letter, is refused
  /// @param timeZone an IANA name such as `America/New_York`, in which times in mails are told; if
  ///   absent, the zone of the firm's first office
  record ContactRequest(
      @NotBlank @Size(max = 400) String email, @Nullable @Size(max = 60) String timeZone) {}

  /// @param email as it is mailed
  record ContactView(FirmId firm, String email, @Nullable String timeZone) {
    static ContactView of(FirmId firm, Contact contact) {
      return new ContactView(firm, contact.email(), contact.zone().map(ZoneId::getId).orElse(null));
    }
  }

  /// @param caseId absent for a digest
  /// @param firm absent if it is for the client, a partner organisation or a coordinator
  /// @param organisation only if it is for somebody of a partner organisation
  /// @param rule only if it is blocked
  record DeliveryView(
      String id,
      @Nullable CaseId caseId,
      @Nullable CaseNumber caseNumber,
      @Nullable FirmId firm,
      @Nullable OrganisationId organisation,
      NotificationKind kind,
      NotificationChannel channel,
      String state,
      @Nullable ContactRule rule,
      int attempts) {
    static DeliveryView of(Found found) {
      var notice = Delivery.noticeOf(found.delivery());
      return new DeliveryView(
          found.id(),
          notice.caseId().orElse(null),
          notice.caseNumber().orElse(null),
          notice.firm().orElse(null),
          notice.recipient() instanceof Recipient.OfPartner(var organisation, _)
              ? organisation
              : null,
          notice.kind(),
          notice.channel(),
          DeliveryState.of(found.delivery()).code(),
          found.delivery() instanceof Delivery.Blocked(_, _, var rule, _) ? rule : null,
          Delivery.attemptsOf(found.delivery()).count());
    }
  }

  @PutMapping("/api/v1/contacts/{firm}")
  ContactView put(@PathVariable FirmId firm, @Valid @RequestBody ContactRequest request) {
    requireOwn(firm);
    var contact = new Contact(address(request.email()), zone(request.timeZone()));
    // First the address: what is planned from now on has it, and the rest is found waiting.
    contacts.put(firm, contact);
    sending.addressArrived(firm);
    return ContactView.of(firm, contact);
  }

  @GetMapping("/api/v1/contacts/{firm}")
  ContactView contact(@PathVariable FirmId firm) {
    requireOwn(firm);
    return contacts
        .of(firm)
        .map(contact -> ContactView.of(firm, contact))
        .orElseThrow(() -> ApiProblem.notFound("contact"));
  }

  private static String address(String written) {
    return switch (EmailAddress.read(written)) {
      case EmailAddress.Reading.Sound(var address) -> address;
      case EmailAddress.Reading.Faulty(var code, var advice) ->
          throw ApiProblem.badRequest(code, "email: " + advice + " Nothing was changed.");
    };
  }

  private static Optional<ZoneId> zone(@Nullable String name) {
    if (name == null || name.isBlank()) {
      return Optional.empty();
    }
    if (!ZoneId.getAvailableZoneIds().contains(name.strip())) {
      throw ApiProblem.badRequest(
          "unknown-time-zone",
          "timeZone: Expected an IANA name such as America/New_York, or nothing.");
    }
    return Optional.of(ZoneId.of(name.strip()));
  }

  /// The delivery log: those that have been in a state for longest first.
  @GetMapping("/api/v1/deliveries")
  ResponseEntity<List<DeliveryView>> log(
      @RequestParam(defaultValue = "failed") String state,
      @RequestParam(defaultValue = "") String after,
      @RequestParam(defaultValue = "100") int limit) {
    var shown = state(state);
    var most = Page.limit(limit);
    var place = Cursor.read(after, 2).map(DeliveryController::place);
    return Page.of(
            deliveries.in(shown, place, most + 1),
            most,
            deliveries.count(shown),
            found -> Cursor.of(found.place().since().toString(), found.id()))
        .map(DeliveryView::of)
        .answer();
  }

  private static DeliveryState state(String code) {
    return Coded.find(DeliveryState.class, code)
        .filter(STATES::contains)
        .orElseThrow(() ->
            ApiProblem.badRequest(
                "bad-value",
                "state: Use one of "
                    + STATES.stream().map(Coded::code).collect(Collectors.joining(", "))
                    + "."));
  }

  private static Place place(Cursor cursor) {
    try {
      return new Place(Instant.parse(cursor.key().getFirst()), cursor.key().getLast());
    } catch (DateTimeException malformed) {
      throw ApiProblem.badRequest(
          "bad-cursor",
          "after: Use the value from the Link header of the page before, or leave it out.");
    }
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
                "Only a delivery that has failed, come back or been blocked can be tried again. Look at its state in the log.");
      };
    }
    sending.wake(id);
  }

  /// A mail that was sent has come back. Whoever reads the mailbox of the sender finds the
  /// delivery's id before the `@` of the message id.
  @PostMapping("/api/v1/deliveries/{id}/bounce")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void bounce(@PathVariable String id) {
    var found = deliveries.find(id).orElseThrow(() -> ApiProblem.notFound("delivery"));
    switch (DeliveryState.of(found.delivery())) {
      case SENT, BOUNCED ->
          returned.handle(new Report(id, Fault.UNDELIVERABLE, "person", "bounced"));
      case ABSENT, WAITING_FOR_ADDRESS, DUE, HELD, BLOCKED, FAILED, CANCELLED, FORESTALLED ->
          throw ApiProblem.conflict(
              "not-sent",
              "Only a delivery that was sent can have come back. Look at its state in the log.");
    }
  }

  private static void requireOwn(FirmId firm) {
    var caller = Caller.current();
    if (!caller.is(Role.COORDINATOR) && !(caller.is(Role.FIRM_LEAD) && caller.worksAt(firm))) {
      throw ApiProblem.notFound("contact");
    }
  }
}
