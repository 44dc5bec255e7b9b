package org.alliance.firm.adapter.api;

import static org.alliance.kit.security.RouteRule.only;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.POST;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.referral.ConflictFinding;
import org.alliance.contracts.values.referral.OfferAnswer;
import org.alliance.contracts.values.report.Urgency;
import org.alliance.firm.application.FirmDirectory;
import org.alliance.firm.application.sandbox.Sandbox;
import org.alliance.firm.application.sandbox.SandboxStore;
import org.alliance.firm.domain.access.KeyScope;
import org.alliance.kit.sealing.CaseTexts;
import org.alliance.kit.security.Caller;
import org.alliance.kit.security.Role;
import org.alliance.kit.security.RouteRule;
import org.alliance.kit.security.RouteRules;
import org.alliance.kit.web.ApiProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.config.annotation.PathMatchConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// The same API under `/sandbox`, on made-up cases. Its controllers have the sandbox's store and no
/// other: no request there reaches a client's case.
@Configuration(proxyBeanMethods = false)
class SandboxApi {
  private static final String PREFIX = "/sandbox";

  /// A controller of made-up cases.
  interface InSandbox {}

  @Bean
  WebMvcConfigurer sandboxPaths() {
    return new WebMvcConfigurer() {
      @Override
      public void configurePathMatch(PathMatchConfigurer paths) {
        paths.addPathPrefix(PREFIX, InSandbox.class::isAssignableFrom);
      }
    };
  }

  /// Those of the API for engagements and offers, with one scope for all, and two of its own.
  @Bean
  RouteRules sandboxRules(RouteRules firmRules) {
    var same =
        firmRules.rules().stream()
            .filter(rule -> !rule.pattern().matches("/api/v1/firms(/\\{id})?"))
            .map(rule -> new RouteRule(rule.method(), PREFIX + rule.pattern(), rule.roles()));
    var offers = PREFIX + "/api/v1/firms/{firm}/offers";
    var own = Stream.of(only(POST, offers, FirmRoutes.FIRM), only(DELETE, offers, FirmRoutes.FIRM));
    return new RouteRules(
        Stream.concat(same, own)
            .map(rule ->
                rule.roles().contains(Role.FIRM_LEAD) ? rule.forKeys(KeyScope.SANDBOX) : rule)
            .toList());
  }

  @Bean
  Sandbox sandbox(SandboxStore store, FirmDirectory firms, CaseTexts texts, Clock clock) {
    return new Sandbox(store, firms, texts, clock);
  }

  /// @param urgency `soon` if left out
  /// @param conflict the finding of the conflict check; if left out, nobody has compared names yet,
  ///   and the offer cannot be accepted
  record MadeUpRequest(@Nullable Urgency urgency, @Nullable ConflictFinding conflict) {}

  @RestController
  static final class Offers extends OfferController implements InSandbox {
    private final Sandbox sandbox;

    Offers(Sandbox sandbox) {
      super(sandbox.answering(), sandbox.offers());
      this.sandbox = sandbox;
    }

    @PostMapping("/api/v1/firms/{firm}/offers")
    @ResponseStatus(HttpStatus.CREATED)
    OfferView makeUp(@PathVariable FirmId firm, @RequestBody MadeUpRequest request) {
      requireOwn(firm);
      var urgency = Optional.ofNullable(request.urgency()).orElse(Urgency.SOON);
      return sandbox
          .offer(firm, urgency, Optional.ofNullable(request.conflict()))
          .map(this::offer)
          .orElseThrow(() ->
              ApiProblem.conflict(
                  "sandbox-full",
                  "The firm has "
                      + Sandbox.MOST
                      + " made-up offers. Send DELETE to this address to forget them all."));
    }

    /// Forgets all made-up cases of the firm.
    @DeleteMapping("/api/v1/firms/{firm}/offers")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forget(@PathVariable FirmId firm) {
      requireOwn(firm);
      sandbox.forget(firm);
    }

    /// The case is assigned at once: there is no matching to wait for.
    @Override
    @PostMapping("/api/v1/offers/{id}/answer")
    OfferView answer(@PathVariable OfferId id, @Valid @RequestBody AnswerRequest request) {
      var answered = super.answer(id, request);
      if (request.answer() == OfferAnswer.ACCEPTED) {
        sandbox.assign(
            id, answered.firm(), Optional.ofNullable(request.services()).orElse(List.of()));
      }
      return offer(id);
    }

    private static void requireOwn(FirmId firm) {
      if (!Caller.current().worksAt(firm)) {
        throw ApiProblem.notFound("firm");
      }
    }
  }

  @RestController
  static final class Engagements extends EngagementController implements InSandbox {
    Engagements(Sandbox sandbox) {
      super(sandbox.staffing(), sandbox.ending(), sandbox.engagements());
    }
  }

  @RestController
  static final class Services extends ServiceController implements InSandbox {
    Services(Sandbox sandbox) {
      super(sandbox.connecting(), sandbox.engagements());
    }
  }

  @RestController
  static final class Work extends WorkController implements InSandbox {
    Work(Sandbox sandbox) {
      super(sandbox.working(), sandbox.engagements());
    }
  }

  @RestController
  static final class Hours extends HoursController implements InSandbox {
    Hours(Sandbox sandbox) {
      super(sandbox.working(), sandbox.engagements());
    }
  }
}
