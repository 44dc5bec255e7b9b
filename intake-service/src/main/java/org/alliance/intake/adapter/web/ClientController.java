package org.alliance.intake.adapter.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.ConsentChange;
import org.alliance.contracts.values.ConsentRecipient;
import org.alliance.contracts.values.WithdrawalReason;
import org.alliance.intake.application.HearingClients;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Writes down what a client has said, on the phone or in person.
@RestController
final class ClientController {
  private final HearingClients hearing;

  ClientController(HearingClients hearing) {
    this.hearing = hearing;
  }

  record WithdrawalRequest(@NotNull WithdrawalReason reason) {}

  /// @param recipient to whom nothing is to be given any more, or something again
  record ConsentRequest(@NotNull ConsentRecipient recipient, @NotNull ConsentChange change) {}

  /// Offers that are out are withdrawn, and nobody is asked again.
  @PostMapping("/api/v1/reports/{id}/withdrawal")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void withdraw(@PathVariable CaseId id, @Valid @RequestBody WithdrawalRequest request) {
    RefusalProblems.check(hearing.withdraw(id, request.reason()));
  }

  /// A consent that is taken back from law firms withdraws the offers that are out; given again,
  /// firms are asked again.
  @PostMapping("/api/v1/reports/{id}/consents")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void changeConsent(@PathVariable CaseId id, @Valid @RequestBody ConsentRequest request) {
    RefusalProblems.check(hearing.changeConsent(id, request.recipient(), request.change()));
  }
}
