package org.alliance.firm.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.time.Instant;
import org.alliance.browser.PageAudit;
import org.alliance.contracts.values.referral.ConflictFinding;
import org.alliance.contracts.values.report.Urgency;
import org.alliance.kit.security.Role;
import org.junit.jupiter.api.Test;

/// Answers that come twice, too late, or before a person has looked, in a browser.
class FirmLateAnswersIT extends FirmBrowser {
  @Test
  void anAnswerThatComesTwiceOrTooLateGetsASentence() {
    signIn(ours, Role.FIRM_MEMBER);
    var offer = ours.offered();
    open("/firm/offers/" + offer + "/decline");
    PageAudit.all(page, "firm-decline");
    page.locator("main button[type=submit]").click();
    assertThat(page.locator("[role=alert]")).containsText("Choose a reason");
    page.locator("#reason-capacity").check();
    page.locator("main button[type=submit]").click();
    assertThat(page.locator("[role=status]")).containsText("You have declined");
    assertThat(page.locator("main")).containsText("Nobody has the time");

    assertThat(post("/firm/offers/" + offer + "/decline", "reason", "capacity")).isEqualTo(200);
    assertThat(post("/firm/offers/" + offer + "/decline", "reason", "policy")).isEqualTo(409);
    assertThat(post("/firm/offers/" + offer + "/accept", "considered", "yes")).isEqualTo(409);
    open("/firm/offers/" + offer + "/accept");
    assertThat(page.locator("main h1")).hasText("Offer in New Jersey");

    var late = ours.offered(Urgency.SOON, Instant.now().minusSeconds(5));
    open("/firm/offers/" + late);
    assertThat(page.locator("main")).containsText("The time to answer is over");
    assertThat(post("/firm/offers/" + late + "/decline", "reason", "policy")).isEqualTo(409);
    var unchecked = ours.offered();
    assertThat(post("/firm/offers/" + unchecked + "/accept", "considered", "yes")).isEqualTo(409);
    var nameless = ours.offered();
    ours.checked(nameless, ConflictFinding.NOTHING_TO_COMPARE);
    assertThat(post("/firm/offers/" + nameless + "/accept", "considered", "")).isEqualTo(409);
    assertThat(post("/firm/offers/" + nameless + "/accept", "considered", "yes")).isEqualTo(200);
    assertThat(post("/firm/engagements/" + nameless.caseId() + "/services", "service", "lawsuit"))
        .isEqualTo(404);
  }

  @Test
  void aPersonHasToLookAtTheNamesBeforeTheFirmAccepts() {
    signIn(ours, Role.FIRM_MEMBER);
    var due = ours.offered();
    ours.checked(due, ConflictFinding.NEEDS_REVIEW);
    open("/firm/offers/" + due);
    assertThat(page.locator("a[href='/conflict-checks/" + due + "']")).hasText("Look at the names");
    assertThat(page.locator("a[href$='/accept']")).hasCount(0);
    assertThat(page.locator("section:has(#needs)"))
        .containsText("Somebody who speaks Khmer, or an interpreter.");
    PageAudit.all(page, "firm-offer-review");
    assertThat(post("/firm/offers/" + due + "/accept", "considered", "yes")).isEqualTo(409);
    var found = ours.offered();
    ours.checked(found, ConflictFinding.REVIEW_CONFLICT);
    open("/firm/offers/" + found + "/accept");
    assertThat(page.locator("main")).containsText("found a conflict. Decline");
    assertThat(page.locator("a[href='/conflict-checks/" + found + "']")).hasCount(0);
    PageAudit.all(page, "firm-offer-conflict");
    assertThat(post("/firm/offers/" + found + "/accept", "considered", "yes")).isEqualTo(409);
    assertThat(post("/firm/offers/" + found + "/decline", "reason", "conflict")).isEqualTo(200);
  }

  @Test
  void anEndIsRefusedWithASentenceOnceTheAccessIsGone() {
    var offer = ours.offered();
    ours.assigned(offer);
    signIn(ours, Role.FIRM_LEAD);
    var end = "/firm/engagements/" + offer.caseId() + "/end";
    assertThat(post(end, "outcome", "client-left")).isEqualTo(200);
    assertThat(post(end, "outcome", "client-left")).isEqualTo(200);
    var answer =
        context
            .request()
            .post(
                base + end,
                RequestOptions.create().setForm(FormData.create().set("outcome", "done")));
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.text()).contains("Your firm has ended its work for this client");
    var done = ours.offered();
    ours.assigned(done);
    assertThat(post("/firm/engagements/" + done.caseId() + "/end", "outcome", "done"))
        .isEqualTo(200);
    open("/firm?show=done");
    assertThat(page.locator("main")).containsText("Cases that are done");
    page.locator("a[href='/firm/engagements/" + done.caseId() + "']").click();
    assertThat(page.locator("main .tag").first()).hasText("Done");
    assertThat(page.locator("main form")).hasCount(0);
  }
}
