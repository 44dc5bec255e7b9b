package org.alliance.intake.adapter.partners;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.contracts.values.code.Coded;
import org.alliance.contracts.values.handover.HandOverDeclineReason;
import org.alliance.intake.application.campaign.Attributions;
import org.alliance.intake.application.campaign.Campaigns;
import org.alliance.intake.application.directory.Partners;
import org.alliance.intake.application.partners.HandOvers;
import org.alliance.intake.application.partners.HandingReportsOver;
import org.alliance.intake.application.partners.KeyRevocations;
import org.alliance.intake.domain.report.Refusal;
import org.alliance.intake.domain.report.ReportEvent;
import org.alliance.kit.decision.Decision;
import org.alliance.kit.keys.ApiKey;
import org.alliance.kit.keys.ApiKey.Holder;
import org.alliance.kit.keys.ApiKey.Kind;
import org.alliance.kit.keys.ApiKeys;
import org.alliance.kit.security.Caller;
import org.alliance.kit.web.ApiProblem;
import org.alliance.ui.form.Form;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// A partner's own page: what it is asked to take, what it has taken, and what it sent. Everything
/// is found by the organisation of the reader's token, never by one in an address.
@Controller
final class PartnerHomeController {
  private static final int MOST = 50;

  /// How long the first page tells of a key that a coordinator has revoked; the page of keys tells
  /// it always.
  private static final Duration TOLD_FOR = Duration.ofDays(30);

  private final HandingReportsOver handing;
  private final HandOvers handOvers;
  private final Partners partners;
  private final ApiKeys keys;
  private final KeyRevocations revocations;
  private final Campaigns campaigns;
  private final Attributions attributions;
  private final Clock clock;

  /// Where people reach the form, without a slash at the end.
  private final String publicUrl;

  PartnerHomeController(
      HandingReportsOver handing,
      HandOvers handOvers,
      Partners partners,
      ApiKeys keys,
      KeyRevocations revocations,
      Campaigns campaigns,
      Attributions attributions,
      Clock clock,
      @Value("${alliance.public-url:http://localhost:8080}") String publicUrl) {
    this.handing = handing;
    this.handOvers = handOvers;
    this.partners = partners;
    this.keys = keys;
    this.revocations = revocations;
    this.campaigns = campaigns;
    this.attributions = attributions;
    this.clock = clock;
    this.publicUrl = publicUrl;
  }

  @GetMapping("/partner")
  ModelAndView home() {
    var own = own();
    var model = new HashMap<String, Object>();
    model.put("name", name(own));
    model.put("hasAccount", partners.withAccount(own).isPresent());
    model.put("offered", lines(handOvers.offeredTo(own, MOST)));
    model.put("taken", lines(handOvers.takenBy(own, MOST)));
    model.put("sent", lines(handOvers.sentBy(own, MOST)));
    model.put("most", MOST);
    model.put("links", campaigns.of(own).stream().map(this::link).toList());
    model.put("came", attributions.countToTell(own));
    model.put("few", Attributions.FEWEST_TO_TELL);
    model.put("revoked", lostKeys(own));
    return new ModelAndView("intake/partner", model);
  }

  private String link(String code) {
    return publicUrl + "/?c=" + code;
  }

  /// The keys that a coordinator has revoked lately.
  private List<String> lostKeys(OrganisationId own) {
    var all = keys.of(new Holder(Kind.ORGANISATION, own.value()));
    var said = revocations.of(all.stream().map(ApiKey::id).toList());
    var since = clock.instant().minus(TOLD_FOR);
    return all.stream()
        .filter(ApiKey::isRevoked)
        .filter(key -> said.containsKey(key.id()) && said.get(key.id()).at().isAfter(since))
        .map(ApiKey::name)
        .toList();
  }

  /// The link of a mail may be opened when the hand-over is over.
  @GetMapping("/partner/hand-overs/{case}")
  ModelAndView show(@PathVariable("case") String id) {
    return isOffered(id) ? page(id, List.of(), Optional.empty()) : over(id, HttpStatus.OK);
  }

  private boolean isOffered(String id) {
    return handOvers.offeredTo(own(), id).isPresent();
  }

  /// Says what became of it.
  ///
  /// @throws ApiProblem 404 if the reader's organisation was never asked about it
  private ModelAndView over(String id, HttpStatus status) {
    var past = handOvers.over(own(), id).orElseThrow(() -> ApiProblem.notFound("hand-over"));
    return new ModelAndView(
        "intake/partner-hand-over-over",
        Map.of("id", id, "answer", past.answer().code(), "at", past.at()),
        status);
  }

  /// @param button `accept` or `decline`
  @PostMapping("/partner/hand-overs/{case}")
  Object answer(
      @PathVariable("case") String written,
      @RequestParam(name = "do", defaultValue = "") String button,
      @RequestParam(defaultValue = "") String reason) {
    if (!isOffered(written)) {
      return over(written, HttpStatus.CONFLICT);
    }
    var id = new CaseId(offered(written).id());
    return switch (button) {
      case "accept" ->
          answered(
              id, handing.accept(id, own()), "/clients/" + id.value() + "?done=hand-over-accepted");
      case "decline" ->
          Coded.find(HandOverDeclineReason.class, reason)
              .map(why ->
                  answered(id, handing.decline(id, own(), why), "/partner?done=hand-over-declined"))
              .orElseGet(() ->
                  page(written, List.of(reason), Optional.of("partner.decline.reason.missing")));
      default -> throw ApiProblem.badRequest("bad-value", "Use a button of the page.");
    };
  }

  private Object answered(CaseId id, Decision<ReportEvent, Refusal> decision, String next) {
    return switch (decision) {
      case Decision.Happened<ReportEvent, Refusal> _ ->
          ResponseEntity.status(HttpStatus.SEE_OTHER)
              .location(URI.create(next))
              .cacheControl(CacheControl.noStore())
              .build();
      // The time to answer ended, or the client took the consent back, while the page was open.
      case Decision.Refused<ReportEvent, Refusal> _ -> over(id.value(), HttpStatus.CONFLICT);
    };
  }

  private ModelAndView page(String id, List<String> reason, Optional<String> error) {
    return new ModelAndView(
        "intake/partner-hand-over",
        Map.of(
            "line",
            offered(id),
            "reasonCodes",
            Stream.of(HandOverDeclineReason.values()).map(Coded::code).toList(),
            "form",
            new Form(
                "partner.decline",
                Map.of("reason", reason),
                error.map(key -> Map.of("reason", key)).orElse(Map.of()))),
        error.isPresent() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
  }

  /// @throws ApiProblem 404 if the reader's organisation is not asked about it
  private HandOverLine offered(String id) {
    return handOvers
        .offeredTo(own(), id)
        .map(HandOverLine::of)
        .orElseThrow(() -> ApiProblem.notFound("hand-over"));
  }

  private static List<HandOverLine> lines(List<HandOvers.Listed> listed) {
    return listed.stream().map(HandOverLine::of).toList();
  }

  private String name(OrganisationId own) {
    return handing.nameOf(Optional.of(own));
  }

  /// @throws ApiProblem 404 if the reader works at no organisation
  private static OrganisationId own() {
    return Caller.current().organisation().orElseThrow(() -> ApiProblem.notFound("organisation"));
  }
}
