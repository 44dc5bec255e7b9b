package org.alliance.firm.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.referral.ConflictFinding;
import org.alliance.firm.domain.access.KeyScope;
import org.alliance.kit.keys.ApiKey.Holder;
import org.alliance.kit.keys.ApiKey.Kind;
import org.alliance.kit.keys.ApiKeys;
import org.alliance.kit.security.Role;
import org.alliance.kit.security.RouteRule;
import org.alliance.kit.security.RouteRules;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// Every route and page of the service x the ids of another firm.
class OtherFirmsIT extends FirmBrowser {
  private static final String MADE_UP = "/sandbox/api/v1/engagements/";

  /// Answers about the reader's own firm, or for everybody who is signed in.
  private static final Set<Role> FIRM = Set.of(Role.FIRM_LEAD, Role.FIRM_MEMBER);

  @Test
  void aFirmSeesAndChangesNothingOfAnotherFirm() {
    var offer = others.offered();
    others.checked(offer, ConflictFinding.CLEAR);
    var taken = others.offered();
    others.assigned(taken);
    signIn(others, Role.FIRM_LEAD);
    post("/firm/engagements/" + taken.caseId() + "/team", "role-l-1", "lead-counsel");
    open("/firm/engagements/" + taken.caseId());
    var before = page.locator("main").innerText();
    var madeUp = madeUp();
    var beforeMadeUp = context.request().get(base + MADE_UP + madeUp.caseId()).text();
    assertThat(beforeMadeUp).contains("\"assigned\"");

    var key =
        service
            .context()
            .getBean(ApiKeys.class)
            .create(
                new Holder(Kind.FIRM, ours.firm().value()),
                "All",
                Set.copyOf(KeyScope.codes()),
                "test")
            .orElseThrow()
            .whole();
    var tried = new ArrayList<String>();
    signIn(ours, Role.FIRM_LEAD);
    tryAll(rulesWithIds(), offer, taken, tried);
    tryAll(ofSandbox(rulesWithIds()), madeUp, madeUp, tried);
    open("/firm");
    assertThat(page.content()).doesNotContain(offer.value()).doesNotContain(taken.caseId().value());
    signIn(key);
    var ofKeys = rulesWithIds().stream().filter(rule -> rule.scope().isPresent()).toList();
    assertThat(ofKeys).hasSizeGreaterThan(12);
    tryAll(ofKeys, offer, taken, tried);
    tryAll(ofSandbox(ofKeys), madeUp, madeUp, tried);
    for (var list :
        List.of("firms/" + ours.firm() + "/offers", "engagements?state=staffed", "engagements")) {
      assertThat(context.request().get(base + "/api/v1/" + list).text())
          .doesNotContain(taken.caseId().value(), offer.caseId().value());
    }

    assertThat(tried).hasSizeGreaterThan(100);
    signIn(others, Role.FIRM_LEAD);
    open("/firm/engagements/" + taken.caseId());
    assertThat(page.locator("main").innerText()).isEqualTo(before);
    open("/firm/offers/" + offer);
    assertThat(page.locator("main").innerText()).contains("Waits for your answer");
    assertThat(context.request().get(base + MADE_UP + madeUp.caseId()).text())
        .isEqualTo(beforeMadeUp);
  }

  /// A case of the sandbox that the other firm has.
  private OfferId madeUp() {
    var json = RequestOptions.create().setHeader("Content-Type", "application/json");
    var made =
        context
            .request()
            .post(
                base + "/sandbox/api/v1/firms/" + others.firm() + "/offers",
                json.setData("{\"conflict\": \"clear\"}"));
    var offer = new OfferId(JsonMapper.shared().readTree(made.text()).get("offerId").asString());
    context
        .request()
        .post(
            base + "/sandbox/api/v1/offers/" + offer + "/answer",
            json.setData("{\"answer\": \"accepted\"}"));
    return offer;
  }

  private static List<RouteRule> ofSandbox(List<RouteRule> rules) {
    return rules.stream().filter(rule -> rule.pattern().startsWith("/sandbox")).toList();
  }

  private void tryAll(List<RouteRule> rules, OfferId offer, OfferId taken, List<String> tried) {
    for (var rule : rules) {
      for (var theirs : List.of(offer.value(), taken.value())) {
        var path =
            rule.pattern()
                .replace("/offers/{id}", "/offers/" + theirs)
                .replace("{offer}", theirs)
                .replace("/firms/{id}", "/firms/" + others.firm())
                .replace("/firms/{firm}", "/firms/" + others.firm())
                .replace("{caseId}", taken.caseId().value())
                .replace("{called}", FirmScene.numberOf(taken).value())
                .replace("{connection}", "c-1")
                .replace("{entry}", "h-1")
                .replace("{question}", "q-1")
                .replace("{lawyer}", "l-9")
                .replace("{interpreter}", "i-9")
                .replace("{view}", "v-9")
                .replace("{feed}", others.firm() + ".person")
                .replace("{person}", "conflicts-12345678");
        assertThat(path).as("ids for " + rule).doesNotContain("{");
        tried.add(rule.method() + " " + path);
        var statuses = new ArrayList<Integer>();
        for (var body : bodies(rule)) {
          var answer = context.request().fetch(base + path, body.setMethod(rule.method().name()));
          statuses.add(answer.status());
          assertThat(answer.status())
              .as("%s %s: %s", rule.method(), path, answer.text())
              .isIn(403, 404, 400, 415);
          assertThat(answer.text())
              .as(path)
              .doesNotContain("New Jersey", "Khmer", "Civil remedies");
        }
        // A well-formed request is not refused for its form.
        assertThat(statuses).as("%s %s", rule.method(), path).containsAnyOf(403, 404);
      }
    }
  }

  /// The service's own rules that name an id.
  private static List<RouteRule> rulesWithIds() {
    return service.context().getBeansOfType(RouteRules.class).values().stream()
        .flatMap(rules -> rules.rules().stream())
        .filter(rule -> rule.roles().stream().anyMatch(FIRM::contains))
        .filter(rule -> rule.pattern().contains("{"))
        .toList();
  }

  /// Bodies that would do something if the id were the firm's own.
  private static List<RequestOptions> bodies(RouteRule rule) {
    if (rule.method().name().equals("GET")) {
      return List.of(RequestOptions.create());
    }
    if (rule.pattern().contains("/api/")) {
      return Stream.of(
              FirmScene.PROFILE,
              "{\"answer\": \"accepted\"}",
              "{\"conflict\": \"clear\"}",
              "{\"ending\": \"done\"}",
              "{\"members\": [{\"lawyer\": \"l-1\", \"role\": \"lead-counsel\"}],"
                  + " \"interpreterArranged\": true}",
              "{\"service\": \"counselling\", \"provider\": \"firm\", \"status\": \"requested\"}",
              "{\"subject\": \"police\", \"agrees\": true, \"on\": \"2026-03-09\"}",
              "{\"step\": \"call-client\", \"due\": \"2026-03-09\"}",
              "{\"step\": \"call-client\", \"on\": \"2026-03-09\"}",
              "{\"lawyer\": \"l-1\", \"on\": \"2026-03-09\", \"hours\": 1.5}",
              "{\"lawyer\": \"l-1\", \"on\": \"2026-03-09\", \"way\": \"phone\"}")
          .map(json ->
              RequestOptions.create().setHeader("Content-Type", "application/json").setData(json))
          .toList();
    }
    return List.of(
        RequestOptions.create().setForm(FormData.create()),
        RequestOptions.create()
            .setForm(
                FormData.create()
                    .set("considered", "yes")
                    .set("reason", "capacity")
                    .set("outcome", "done")
                    .set("status", "accepted")
                    .set("service", "counselling")
                    .set("provider", "firm")
                    .set("role-l-1", "lead-counsel")
                    .set("question", "Who is the client?")
                    .set("once", "123e4567-e89b-12d3-a456-426614174000")
                    .set("step", "call-client")
                    .set("due", "2030-03-12")
                    .set("on", "2026-03-12")
                    .set("signed", "2026-03-12")
                    .set("lawyer", "l-1")
                    .set("hours", "1")));
  }
}
