package org.alliance.intake.adapter.partners;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.contracts.values.code.Coded;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.handover.HandOverDeclineReason;
import org.alliance.contracts.values.report.Conduct;
import org.alliance.intake.application.directory.Partners;
import org.alliance.intake.application.directory.SuggestingOrganisations;
import org.alliance.intake.application.partners.HandOvers;
import org.alliance.intake.application.partners.HandingReportsOver;
import org.alliance.intake.domain.report.Refusal;
import org.alliance.intake.domain.report.ReportEvent;
import org.alliance.kit.decision.Decision;
import org.alliance.kit.security.Caller;
import org.alliance.kit.web.ApiProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The same as the pages, for a partner's own system: what it is asked to take, and its answers.
@RestController
final class HandOverApiController {
  private static final int MOST = 200;

  private final HandingReportsOver handing;
  private final HandOvers handOvers;
  private final Partners partners;
  private final SuggestingOrganisations organisations;

  HandOverApiController(
      HandingReportsOver handing,
      HandOvers handOvers,
      Partners partners,
      SuggestingOrganisations organisations) {
    this.handing = handing;
    this.handOvers = handOvers;
    this.partners = partners;
    this.organisations = organisations;
  }

  /// The answers of an organisation.
  enum Answer implements Coded {
    ACCEPTED,
    DECLINED
  }

  /// @param usState the name of the state; blank if it is not known
  record HandOverView(
      CaseId caseId,
      String caseNumber,
      String languages,
      String usState,
      List<Conduct> conduct,
      List<ServiceCategory> services,
      @Nullable Instant answerBy) {
    static HandOverView of(HandOvers.Listed listed) {
      var line = HandOverLine.of(listed);
      return new HandOverView(
          listed.id(),
          line.number(),
          line.languages(),
          line.place(),
          line.conduct(),
          line.services(),
          line.due().orElse(null));
    }
  }

  record AnswerRequest(@NotNull Answer answer, @Nullable HandOverDeclineReason reason) {}

  /// @param account the organisation id of the account; absent for none
  /// @param capacity how many hand-overs may wait for its answer
  record PartnerRequest(@Nullable OrganisationId account, @Positive @Max(1000) int capacity) {}

  @GetMapping("/api/v1/hand-overs")
  List<HandOverView> offered() {
    return handOvers.offeredTo(own(), MOST).stream().map(HandOverView::of).toList();
  }

  @PostMapping("/api/v1/hand-overs/{id}/answer")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void answer(@PathVariable CaseId id, @Valid @RequestBody AnswerRequest request) {
    var decision =
        switch (request.answer()) {
          case ACCEPTED -> handing.accept(id, own());
          case DECLINED ->
              handing.decline(
                  id,
                  own(),
                  Optional.ofNullable(request.reason())
                      .orElseThrow(() ->
                          ApiProblem.badRequest(
                              "reason-missing",
                              "To decline, send reason, one of "
                                  + Coded.codes(HandOverDeclineReason.class)
                                  + ".")));
        };
    if (decision instanceof Decision.Refused<ReportEvent, Refusal>) {
      throw ApiProblem.notFound("hand-over");
    }
  }

  /// Links the account of an organisation of the list.
  @PutMapping("/api/v1/partners/{organisation}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void link(@PathVariable String organisation, @Valid @RequestBody PartnerRequest request) {
    var known =
        organisations.find(organisation).orElseThrow(() -> ApiProblem.notFound("organisation"));
    var partner = partners.of(known.id());
    if (!partners.save(
        partner.with(
            Optional.ofNullable(request.account()), request.capacity(), partner.consentForm()))) {
      throw ApiProblem.conflict(
          "account-taken",
          "Another organisation of the list has this account. Take it away there first.");
    }
  }

  /// @throws ApiProblem 404 if the caller works at no organisation
  private static OrganisationId own() {
    return Caller.current().organisation().orElseThrow(() -> ApiProblem.notFound("organisation"));
  }
}
