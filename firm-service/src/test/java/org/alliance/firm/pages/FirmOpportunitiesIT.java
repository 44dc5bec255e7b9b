package org.alliance.firm.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.alliance.browser.PageAudit;
import org.alliance.contracts.events.ConsentChanged;
import org.alliance.contracts.events.OfferExtended;
import org.alliance.contracts.values.client.ConsentChange;
import org.alliance.contracts.values.client.ConsentRecipient;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.report.Urgency;
import org.alliance.kit.security.Role;
import org.alliance.testkit.Tokens;
import org.junit.jupiter.api.Test;

/// Cases that no firm has taken, wishes, and more time to answer, in a browser.
class FirmOpportunitiesIT extends FirmBrowser {
  @Test
  void aFirmFindsACaseThatNobodyHasTakenAndSaysThatItWouldTakeIt() {
    var routine = ours.seeks(UsState.NJ, Urgency.ROUTINE);
    var urgent = ours.seeks(UsState.NY, Urgency.URGENT);
    var elsewhere = ours.seeks(UsState.HI, Urgency.URGENT);
    signIn(ours, Role.FIRM_LEAD);
    open("/firm");
    page.locator("a[href='/firm/opportunities']").click();
    var text = page.locator("main").innerText();
    assertThat(text).contains("2 cases look for a firm", "Khmer", "Assault", "New Jersey");
    assertThat(text).doesNotContain("Hawaii").doesNotContain("000");
    assertThat(text.indexOf(FirmScene.numberOf(urgent).value()))
        .isBetween(0, text.indexOf(FirmScene.numberOf(routine).value()));
    PageAudit.all(page, "firm-opportunities");

    page.locator("form[action*='" + urgent + "'] button").click();
    assertThat(page.locator("[role=status]")).containsText("Your interest is noted");
    assertThat(page.locator("main")).containsText("You have said that your firm is interested");
    assertThat(page.locator("form[action*='" + urgent + "']")).hasCount(0);
    // Twice, and by the API, it changes nothing.
    assertThat(post("/firm/opportunities/" + urgent + "/interest", "x", "y")).isEqualTo(200);
    var again =
        context
            .request()
            .post(base + "/api/v1/firms/" + ours.firm() + "/opportunities/" + urgent + "/interest");
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.text()).contains("\"interested\":true").doesNotContain("\"area\"");

    // Of a case that the firm could not take it learns nothing.
    assertThat(post("/firm/opportunities/" + elsewhere + "/interest", "x", "y")).isEqualTo(404);

    // The client takes the consent back: the case is gone at once, and a late click is told so.
    ours.report(
        routine,
        1,
        new ConsentChanged(routine, ConsentRecipient.LAW_FIRMS, ConsentChange.WITHDRAWN));
    assertThat(post("/firm/opportunities/" + routine + "/interest", "x", "y")).isEqualTo(409);
    open("/firm/opportunities");
    assertThat(page.locator("main")).not().containsText(FirmScene.numberOf(routine).value());
  }

  @Test
  void aLeadSaysWhatTheFirmWouldTakeMoreOf() {
    signIn(others, Role.FIRM_MEMBER);
    assertThat(status("/firm/wishes")).isEqualTo(403);
    signIn(others, Role.FIRM_LEAD);
    open("/firm/wishes");
    PageAudit.all(page, "firm-wishes");
    page.locator("#languages-km").check();
    page.locator("#states-NJ").check();
    page.locator("#conduct-stalking").check();
    page.locator("main button[type=submit]").click();
    assertThat(page.locator("[role=status]")).containsText("It is saved");
    assertThat(page.locator("#languages-km")).isChecked();
    assertThat(page.locator("#languages-fr")).not().isChecked();
    assertThat(page.locator("#conduct-stalking")).isChecked();
    // Another tab that was opened before saves nothing over it.
    var older =
        context
            .request()
            .post(
                base + "/firm/wishes",
                RequestOptions.create()
                    .setForm(FormData.create().set("version", "1").set("languages", "fr")));
    assertThat(older.status()).isEqualTo(409);
    assertThat(older.text()).contains("Nothing was saved").containsPattern("value=\"fr\" checked");
    page.reload();
    assertThat(page.locator("#languages-km")).isChecked();
    assertThat(page.locator("#languages-fr")).not().isChecked();
    // A new description by the API leaves the wishes alone.
    var lawyers =
        context
            .request()
            .put(
                base + "/api/v1/firms/" + others.firm(),
                RequestOptions.create()
                    .setHeader("Content-Type", "application/json")
                    .setData(
                        FirmScene.PROFILE.replace(
                            "\"quotaPerQuarter\": 5", "\"quotaPerQuarter\": 6")));
    assertThat(lawyers.status()).isEqualTo(200);
    page.reload();
    assertThat(page.locator("#languages-km")).isChecked();
  }

  @Test
  void aCoordinatorGivesMoreTimeAndTheDeadlineMovesOnceMatchingSaysSo() {
    var answerBy = Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(20_000);
    var offer = ours.offered(Urgency.SOON, answerBy);
    signIn(ours, Role.FIRM_MEMBER);
    open("/firm/offers/" + offer);
    page.locator("#time").check();
    page.locator("button:has-text('Ask a coordinator')").click();
    assertThat(page.locator("#questions ~ dl")).containsText("More time is asked for");

    signIn(Tokens.shared().of(Role.COORDINATOR));
    open("/firms/questions");
    var panel =
        page.locator(
            "section", new Page.LocatorOptions().setHasText(FirmScene.numberOf(offer).value()));
    assertThat(panel).containsText("More time is asked for");
    PageAudit.all(page, "firm-questions-time");
    // Four hours to two days for a case that is needed soon: four choices, and none beyond.
    assertThat(panel.locator("option")).hasCount(5);
    assertThat(reply(offer.value(), answerBy.plusSeconds(86_400 * 3))).isEqualTo(409);
    panel.locator("select").selectOption(answerBy.plusSeconds(86_400).toString());
    panel.locator("button").click();
    assertThat(page.locator("[role=status]")).containsText("can read the answer now");

    signIn(ours, Role.FIRM_MEMBER);
    open("/firm/offers/" + offer);
    assertThat(page.locator("main")).containsText("A coordinator gave you time until");
    assertThat(page.locator(".clock")).containsText("5 hours");
    ours.referral(
        offer.caseId(),
        2,
        new OfferExtended(offer, offer.caseId(), ours.firm(), answerBy.plusSeconds(86_400)));
    page.reload();
    assertThat(page.locator(".clock")).containsText("1 day");
    assertThat(page.locator("main")).not().containsText("A coordinator gave you time until");
    assertThat(page.locator("#questions ~ dl")).containsText("You were given more time");
    PageAudit.all(page, "firm-offer-extended");
  }

  private int reply(String offer, Instant until) {
    return post("/firms/questions/" + offer + "/q-1", "until", until.toString());
  }
}
