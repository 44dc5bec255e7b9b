package org.alliance.firm.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.alliance.browser.PageAudit;
import org.alliance.firm.FirmApplication;
import org.alliance.kit.security.Role;
import org.alliance.testkit.RunningService;
import org.alliance.testkit.Tokens;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/// Time limits in a browser, with rules that are made up.
class FirmDeadlinesIT extends FirmBrowser {
  @BeforeAll
  static void startWithMadeUpRules() {
    service =
        RunningService.shared(
            FirmApplication.application(),
            Map.of(
                "alliance.ui.zone",
                "America/New_York",
                "firm.deadline-rules",
                "classpath:/made_up_rules.csv"));
    base = service.http().base();
    ours = FirmScene.registered(service, "firm-deadlines-1");
    others = FirmScene.registered(service, "firm-deadlines-2");
  }

  @Test
  void aDayIsShownOnlyWhileCounselHasVerifiedTheRule() {
    var offer = ours.offered();
    ours.assigned(offer);
    var engagement = "/firm/engagements/" + offer.caseId();
    signIn(ours, Role.FIRM_LEAD);
    assertThat(status("/rules")).isEqualTo(403);
    assertThat(post("/rules/nj-made-up/verify", "confirmed", "yes")).isEqualTo(403);
    open(engagement);
    assertThat(page.locator("#deadlines ~ dl")).containsText("Ask counsel");
    assertThat(page.locator("#deadlines ~ dl")).containsText("Source: Made-up Code 12");
    assertThat(page.locator("#deadlines ~ dl")).not().containsText("2028");
    PageAudit.all(page, "firm-deadlines-unverified");
    open("/firm/calendar");
    page.locator("button:text-is('Make an address')").click();
    PageAudit.all(page, "firm-calendar");
    var address = page.locator("#feed").innerText().replaceFirst("^https?://[^/]+", base);
    assertThat(calendar(address)).doesNotContain("BEGIN:VEVENT");

    signIn(Tokens.shared().of(Role.COUNSEL));
    open("/rules");
    PageAudit.all(page, "rules");
    page.locator("form[action='/rules/nj-made-up/verify'] button").click();
    assertThat(page.locator("[role=alert]")).containsText("Say that you have read");
    page.locator("#confirm-nj-made-up").check();
    page.locator("form[action='/rules/nj-made-up/verify'] button").click();
    assertThat(page.locator("[role=status]:visible")).containsText("The rule is verified");

    signIn(ours, Role.FIRM_LEAD);
    open(engagement);
    assertThat(page.locator("#deadlines ~ dl")).containsText("Act before January 1, 2028");
    assertThat(page.locator("#deadlines ~ dl")).containsText("earliest day that is plausible");
    assertThat(page.locator("#deadlines ~ dl")).containsText("Ask counsel");
    PageAudit.all(page, "firm-deadlines-verified");
    var shown = calendar(address);
    assertThat(shown)
        .contains("DTSTART;VALUE=DATE:20280101")
        .contains("SUMMARY:" + FirmScene.numberOf(offer) + ": Lawsuit against")
        .doesNotContain("Khmer", "New Jersey", "NJ", "Hudson");

    signIn(Tokens.shared().of(Role.COUNSEL));
    open("/rules");
    page.locator("form[action='/rules/nj-made-up/withdraw'] button").click();
    signIn(ours, Role.FIRM_LEAD);
    open(engagement);
    assertThat(page.locator("#deadlines ~ dl")).not().containsText("2028");
    assertThat(calendar(address)).doesNotContain("BEGIN:VEVENT");
  }

  @Test
  void aRuleThatHasChangedSinceThePageWasOpenedIsNotVerified() {
    signIn(Tokens.shared().of(Role.COUNSEL));
    open("/rules");
    page.locator("form[action='/rules/us-made-up/verify'] input[name=content]")
        .evaluate("field => { field.value = 'an older text'; }");
    page.locator("#confirm-us-made-up").check();
    page.locator("form[action='/rules/us-made-up/verify'] button").click();
    assertThat(page.locator("[role=alert]")).containsText("has changed since you opened");
    assertThat(post("/rules/no-such-rule/verify", "confirmed", "yes")).isEqualTo(404);
  }

  @Test
  void anAddressEndsWhenItsOwnerOrALeadEndsIt() {
    signIn(others, Role.FIRM_MEMBER);
    open("/firm/calendar");
    page.locator("main form button").first().click();
    var first = page.locator("#feed").innerText().replaceFirst("^https?://[^/]+", base);
    assertThat(status(first.substring(base.length()))).isEqualTo(200);
    page.locator("button:has-text('Make a new address')").click();
    var second = page.locator("#feed").innerText().replaceFirst("^https?://[^/]+", base);
    assertThat(service.http().get(first.substring(base.length())).statusCode()).isEqualTo(404);
    assertThat(service.http().get(second.substring(base.length())).statusCode()).isEqualTo(200);

    // A lead sees and ends the addresses of the own firm, and no others.
    signIn(ours, Role.FIRM_LEAD);
    var id = others.firm() + ".";
    assertThat(post("/firm/calendar/" + id + "/revoke", "x", "y")).isEqualTo(404);
    signIn(Tokens.shared().ofPersonAt(others.firm().value(), "their-lead", Role.FIRM_LEAD));
    open("/firm/calendar");
    page.locator("#others ~ ul button").click();
    assertThat(service.http().get(second.substring(base.length())).statusCode()).isEqualTo(404);
    assertThat(service.http().get("/calendar/guess").statusCode()).isEqualTo(404);
  }

  @Test
  void aLeaversAddressStopsWorking() {
    var firm = FirmScene.registered(service, "firm-deadlines-3");
    var lawyer = Tokens.shared().ofLawyer(firm.firm().value(), "l-2", Role.FIRM_MEMBER);
    var address = addressOf(lawyer);
    assertThat(service.http().get(address).statusCode()).isEqualTo(200);
    // The lawyer leaves: the firm's list has them no more.
    signIn(firm, Role.FIRM_LEAD);
    open("/firm/profile/lawyers/l-2");
    page.locator("form[action$='/remove'] button").click();
    assertThat(service.http().get(address).statusCode()).isEqualTo(404);
  }

  @Test
  void anAddressRestsAtOnceWhenTheIssuerSaysThatItsOwnerHasLeft() {
    var token = Tokens.shared().ofPersonAt(ours.firm().value(), "leaver", Role.FIRM_MEMBER);
    var address = addressOf(token);
    assertThat(service.http().get(address).statusCode()).isEqualTo(200);
    // No other token of the issuer is an order, and the order is about nobody else.
    assertThat(left(token)).isEqualTo(400);
    assertThat(left(Tokens.shared().forgedLogoutOf("leaver"))).isEqualTo(400);
    List.<Consumer<JWTClaimsSet.Builder>>of(
            claims -> claims.issuer("https://elsewhere.example"),
            claims -> claims.audience("alliance"),
            claims -> claims.claim("events", Map.of()),
            claims -> claims.claim("nonce", "n"),
            claims -> claims.expirationTime(Date.from(Instant.now().minus(Duration.ofHours(1)))))
        .forEach(
            change -> assertThat(left(Tokens.shared().logoutOf("leaver", change))).isEqualTo(400));
    assertThat(left(Tokens.shared().logoutOf("somebody else"))).isEqualTo(204);
    assertThat(service.http().get(address).statusCode()).isEqualTo(200);
    assertThat(left(Tokens.shared().logoutOf("leaver"))).isEqualTo(204);
    assertThat(service.http().get(address).statusCode()).isEqualTo(404);
    // A page that was open before wakes nothing.
    signIn(token);
    open("/firm");
    assertThat(service.http().get(address).statusCode()).isEqualTo(404);
    // Somebody who is still there after a quarter of an hour has not left.
    service
        .context()
        .getBean(MongoOperations.class)
        .updateMulti(
            new Query(),
            Update.update("rested", Date.from(Instant.now().minus(Duration.ofMinutes(16)))),
            "calendar_feeds");
    open("/firm");
    assertThat(service.http().get(address).statusCode()).isEqualTo(200);
  }

  private static int left(String order) {
    return service.http().postForm("/logout/back-channel", "logout_token=" + order).statusCode();
  }

  @Test
  void anAddressRestsWhileItsOwnerDoesNotSignInAndEndsAtAnotherFirm() {
    var token = Tokens.shared().ofPersonAt(ours.firm().value(), "mover", Role.FIRM_MEMBER);
    var address = addressOf(token);
    var mongo = service.context().getBean(MongoOperations.class);
    mongo.updateMulti(
        new Query(),
        Update.update("seen", Date.from(Instant.now().minus(Duration.ofDays(8)))),
        "calendar_feeds");
    assertThat(service.http().get(address).statusCode()).isEqualTo(404);
    signIn(token);
    open("/firm");
    assertThat(service.http().get(address).statusCode()).isEqualTo(200);

    signIn(Tokens.shared().ofPersonAt(others.firm().value(), "mover", Role.FIRM_MEMBER));
    open("/firm");
    assertThat(service.http().get(address).statusCode()).isEqualTo(404);
    signIn(token);
    open("/firm");
    assertThat(service.http().get(address).statusCode()).isEqualTo(404);
  }

  private String addressOf(String token) {
    signIn(token);
    open("/firm/calendar");
    page.locator("button:text-is('Make an address')").click();
    return page.locator("#feed").innerText().replaceFirst("^https?://[^/]+", "");
  }

  /// Without signing in, as a calendar program reads it.
  private static String calendar(String address) {
    var answer = service.http().get(address.substring(base.length()));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("text/calendar;charset=UTF-8");
    return answer.body();
  }
}
