package org.alliance.firm.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import org.alliance.browser.PageAudit;
import org.alliance.contracts.events.ConsentChanged;
import org.alliance.contracts.values.client.ConsentChange;
import org.alliance.contracts.values.client.ConsentRecipient;
import org.alliance.contracts.values.engagement.ProviderKind;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.firm.domain.engagement.InstructionScope;
import org.alliance.firm.domain.engagement.StepKind;
import org.alliance.kit.security.Role;
import org.alliance.testkit.Tokens;
import org.junit.jupiter.api.Test;

/// Questions, the profile, and what a client forbids, in a browser.
class FirmAnswersIT extends FirmBrowser {
  @Test
  void aCoordinatorAnswersAQuestionOfAFirm() {
    var offer = ours.offered();
    signIn(ours, Role.FIRM_MEMBER);
    open("/firm/offers/" + offer);
    page.locator("#question").fill("Does the client have papers of the hospital?");
    page.locator("button:has-text('Ask a coordinator')").click();
    assertThat(page.locator("[role=status]")).containsText("on the coordinators' list");
    assertThat(page.locator("#questions ~ dl")).containsText("No answer yet");
    PageAudit.all(page, "firm-offer-question");
    assertThat(status("/firms/questions")).isEqualTo(403);

    signIn(Tokens.shared().of(Role.COORDINATOR));
    open("/firms/questions");
    assertThat(page.locator("blockquote")).hasText("Does the client have papers of the hospital?");
    PageAudit.all(page, "firm-questions");
    page.locator("button:has-text('Send the answer')").click();
    assertThat(page.locator("[role=alert]")).containsText("Write an answer first");
    page.locator("textarea").fill("Yes, and they can be had by fax.");
    page.locator("button:has-text('Send the answer')").click();
    assertThat(page.locator("[role=status]")).containsText("can read the answer now");
    assertThat(page.locator("main")).containsText("All questions are answered");

    signIn(ours, Role.FIRM_LEAD);
    open("/firm/offers/" + offer);
    assertThat(page.locator("#questions ~ dl")).containsText("Yes, and they can be had by fax.");
    open("/firm/offers/" + offer + "/decline");
    page.locator("#reason-capacity").check();
    page.locator("#note").fill("Nobody is back before May.");
    page.locator("main button[type=submit]").click();
    assertThat(page.locator("main")).containsText("Nobody is back before May.");
  }

  @Test
  void aLeadKeepsTheProfileAndAMemberDoesNot() {
    signIn(ours, Role.FIRM_MEMBER);
    assertThat(status("/firm/profile")).isEqualTo(403);
    assertThat(post("/firm/profile", "quota", "1")).isEqualTo(403);
    signIn(ours, Role.FIRM_LEAD);
    open("/firm/profile");
    assertThat(page.locator("nav a[aria-current]")).hasText("Firm profile");
    PageAudit.all(page, "firm-profile");
    page.locator("#quota").fill("many");
    page.locator("form.panel >> nth=0").locator("button[type=submit]").click();
    assertThat(page.locator("[role=alert]")).containsText("whole number");
    assertThat(page.locator("#quota")).hasValue("many");
    page.locator("#quota").fill("12");
    page.locator("#paused").check();
    page.locator("#limit-immigration").fill("0");
    page.locator("form.panel >> nth=0").locator("button[type=submit]").click();
    assertThat(page.locator("[role=status]")).containsText("saved");
    assertThat(page.locator("#quota")).hasValue("12");
    assertThat(page.locator("main")).containsText("No new offers for now");
    assertThat(post("/firm/profile", "quota", "3")).isEqualTo(409);
  }

  /// The table of `InstructionTableTests`, as the API and the page see it.
  @Test
  void everyForbiddenStepIsRefusedByApiAndPageWithTheDay() {
    var offer = ours.forbidden();
    ours.assigned(offer);
    signIn(ours, Role.FIRM_LEAD);
    var id = offer.caseId();
    for (var kind : StepKind.values()) {
      var isForbidden = InstructionScope.subjectOf(kind).isPresent();
      var status = isForbidden ? 409 : 200;
      var byPage =
          context
              .request()
              .post(
                  base + "/firm/engagements/" + id + "/step",
                  RequestOptions.create()
                      .setForm(
                          FormData.create().set("step", kind.code()).set("due", "2030-03-12")));
      assertThat(byPage.status()).as(kind.code()).isEqualTo(status);
      var byApi =
          context
              .request()
              .put(
                  base + "/api/v1/engagements/" + id + "/next-step",
                  RequestOptions.create()
                      .setHeader("Content-Type", "application/json")
                      .setData("{\"step\": \"" + kind.code() + "\", \"due\": \"2030-03-12\"}"));
      assertThat(byApi.status()).as(kind.code()).isEqualTo(status);
      if (isForbidden) {
        assertThat(byPage.text()).contains("the client said so on March 9, 2026");
        assertThat(byApi.text()).contains("instruction-forbids", "Recorded on 2026-03-09");
      }
    }
  }

  @Test
  void everyForbiddenServiceIsRefusedByApiAndPageWithTheDay() {
    var offer = ours.forbidden();
    ours.assigned(offer);
    signIn(ours, Role.FIRM_LEAD);
    var path = "/engagements/" + offer.caseId() + "/services";
    for (var service : ServiceCategory.values()) {
      for (var provider : ProviderKind.values()) {
        var isOutside = provider != ProviderKind.FIRM && provider != ProviderKind.COURT;
        var isForbidden = isOutside || InstructionScope.subjectOf(service, provider).isPresent();
        var form =
            FormData.create()
                .set("service", service.code())
                .set("provider", provider.code())
                .set("named", "Somebody");
        var byPage =
            context
                .request()
                .post(base + "/firm" + path, RequestOptions.create().setForm(form))
                .text();
        var byApi =
            context
                .request()
                .post(
                    base + "/api/v1" + path,
                    RequestOptions.create()
                        .setHeader("Content-Type", "application/json")
                        .setData(
                            "{\"service\": \"%s\", \"provider\": \"%s\", \"status\": \"requested\"}"
                                .formatted(service.code(), provider.code())))
                .text();
        // What is allowed wants a team first.
        assertThat(byApi)
            .as("%s by %s", service, provider)
            .contains(isForbidden ? "instruction-forbids" : "not-staffed");
        assertThat(alertIn(byPage).contains("March 9, 2026"))
            .as("%s by %s", service, provider)
            .isEqualTo(isForbidden);
      }
    }
  }

  /// The page tells the days of all instructions elsewhere, too.
  private static String alertIn(String html) {
    var alert = html.substring(html.indexOf("role=\"alert\""));
    return alert.substring(0, alert.indexOf("</div>"));
  }

  @Test
  void aClientWhoAgreesNoMoreIsConnectedWithNobodyOutsideTheFirm() {
    var offer = ours.offered();
    ours.assigned(offer);
    var id = offer.caseId();
    signIn(ours, Role.FIRM_LEAD);
    ours.report(
        id, 1, new ConsentChanged(id, ConsentRecipient.SERVICE_PROVIDERS, ConsentChange.WITHDRAWN));
    open("/firm/engagements/" + id);
    assertThat(page.locator("main"))
        .containsText("the client has not agreed, or agrees no more, since");
    PageAudit.all(page, "firm-engagement-no-providers");
    ours.report(
        id, 2, new ConsentChanged(id, ConsentRecipient.SERVICE_PROVIDERS, ConsentChange.GIVEN));
    open("/firm/engagements/" + id);
    assertThat(page.locator("main"))
        .containsText("The client allows contact with service providers outside your firm");
  }
}
