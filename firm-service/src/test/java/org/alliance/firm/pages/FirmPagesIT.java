package org.alliance.firm.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.alliance.browser.PageAudit;
import org.alliance.contracts.events.ServiceConfirmed;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.ConnectionId;
import org.alliance.contracts.values.engagement.ServiceAnswer;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.referral.ConflictFinding;
import org.alliance.contracts.values.report.Urgency;
import org.alliance.kit.security.Role;
import org.junit.jupiter.api.Test;

/// A firm takes a case in a browser.
class FirmPagesIT extends FirmBrowser {
  @Test
  void aFirmTakesACaseAndHandsItBack() {
    var firm = FirmScene.registered(service, "firm-pages-3");
    signIn(firm, Role.FIRM_LEAD);
    open("/firm");
    PageAudit.all(page, "firm-inbox-empty");
    var offer = firm.offered();
    firm.offered(Urgency.SOON, Instant.now().plusSeconds(3_000));
    firm.offered(Urgency.ROUTINE, Instant.now().minusSeconds(5));
    open("/firm");
    assertThat(page.locator("#offer-table-caption ~ tbody tr")).hasCount(2);
    assertThat(page.locator("tbody tr").first()).containsText("Urgent");
    assertThat(page.locator("tr[data-offer='" + offer + "']")).containsText("Not checked yet");
    PageAudit.all(page, "firm-inbox");
    open("/firm?urgency=soon");
    assertThat(page.locator("#offer-table-caption ~ tbody tr")).hasCount(1);

    open("/firm/cases/" + FirmScene.numberOf(offer));
    assertThat(page).hasURL(base + "/firm/offers/" + offer);
    assertThat(page.locator("main"))
        .containsText("No contact with the police: the client said so on March 9, 2026.");
    assertThat(page.locator("main")).containsText("One of your lawyers speaks a language");
    assertThat(page.locator("dl.facts").first()).containsText("Assault, Threat");
    assertThat(page.locator("dl.facts").first()).containsText("January to March 2026");
    assertThat(page.locator("dl.facts").first()).containsText("Near one of your offices");
    assertThat(page.locator("main")).not().containsText("073");
    assertThat(page.locator("a[href='/conflict-checks/" + offer + "']")).isVisible();
    assertThat(page.locator("a[href$='/accept']")).hasCount(0);
    PageAudit.all(page, "firm-offer");

    firm.checked(offer, ConflictFinding.POSSIBLE);
    open("/firm");
    assertThat(page.locator("tr[data-offer='" + offer + "']")).containsText("Possible conflict");
    open("/firm/offers/" + offer);
    page.locator("a[href$='/accept']").click();
    PageAudit.all(page, "firm-accept");
    page.locator("main button[type=submit]").click();
    assertThat(page.locator("[role=alert]")).containsText("has to look for conflicts first");
    page.locator("#considered").check();
    page.locator("#choice-some").check();
    page.locator("main button[type=submit]").click();
    assertThat(page.locator("[role=alert]")).containsText("Choose the services");
    page.locator("#considered").check();
    page.locator("#take-compensation").check();
    page.locator("main button[type=submit]").click();
    assertThat(page.locator("[role=status]")).containsText("You have accepted");
    assertThat(page).hasURL(base + "/firm/offers/" + offer + "?done=offer-accepted");
    PageAudit.all(page, "firm-offer-accepted");

    firm.assigned(offer);
    open("/firm");
    page.locator("a[href='/firm/engagements/" + offer.caseId() + "']").click();
    assertThat(page.locator("main")).containsText("Nobody is on the case yet");
    assertThat(page.locator("a[href='/clients/" + offer.caseId() + "']")).isVisible();
    PageAudit.all(page, "firm-engagement");
    staffWithoutTheLanguageThenWithIt();
    recordServices();
    open("/firm/engagements/" + offer.caseId());
    asksTheClientFirst();
    recordLetterAndHours();
    recordContact();
    seeWhatTheClientSays(firm, offer.caseId());
    PageAudit.all(page, "firm-engagement-full");

    page.locator("a[href$='/end']").click();
    PageAudit.all(page, "firm-end");
    page.locator("main button[type=submit]").click();
    assertThat(page.locator("[role=alert]")).containsText("Choose what became of it");
    page.locator("#outcome-handed-back").check();
    page.locator("main button[type=submit]").click();
    assertThat(page.locator("[role=alert]")).containsText("Choose why your firm");
    assertThat(page.locator("#outcome-handed-back")).isChecked();
    page.locator("#reason").selectOption("language");
    page.locator("main button[type=submit]").click();
    assertThat(page.locator("[role=status]")).containsText("handed back");
    assertThat(status("/firm/engagements/" + offer.caseId())).isEqualTo(404);
    open("/firm/cases/" + offer.caseId());
    assertThat(page.locator("main")).containsText("and so has its access");
    assertThat(page.locator("a[href^='/firm/engagements/']")).hasCount(0);
  }

  private void recordContact() {
    assertThat(page.locator("main")).containsText("No contact with the client is recorded yet");
    page.locator("button:has-text('We reached the client')").click();
    assertThat(page.locator("[role=alert]")).containsText("Choose how and on which day");
    page.locator("#contact-way").selectOption("phone");
    page.locator("#contact-by").selectOption("l-1");
    page.locator("#contact-on").fill("2026-03-09");
    page.locator("button:has-text('We reached the client')").click();
    assertThat(page.locator("[role=status]")).containsText("The contact is recorded");
    assertThat(page.locator("main")).containsText("Last reached on March 9, 2026.");
  }

  private void seeWhatTheClientSays(FirmScene firm, CaseId id) {
    var service = page.locator("tbody tr:has-text('Ironbound')");
    var form = service.locator("form").getAttribute("action");
    service.locator("button[value=in-progress]").click();
    service.locator("button[value=completed]").click();
    assertThat(service.locator("button")).hasCount(0);
    firm.report(
        id,
        2,
        new ServiceConfirmed(
            new ConnectionId(form.substring(form.lastIndexOf('/') + 1)),
            id,
            firm.firm(),
            ServiceCategory.COUNSELLING,
            ServiceAnswer.NOT_AS_AGREED));
    page.reload();
    assertThat(service.locator("[data-told]")).containsText("Client: not as agreed");
    assertThat(service.locator("button[value=in-progress]")).isVisible();
    assertThat(service.locator("button[value=failed]")).isVisible();
  }

  private void staffWithoutTheLanguageThenWithIt() {
    page.locator("a[href$='/team']").click();
    PageAudit.all(page, "firm-team");
    page.locator("#role-l-2").selectOption("associate");
    page.locator("main button[type=submit]").click();
    assertThat(page.locator("[role=alert]")).containsText("lead counsel");
    assertThat(page.locator("#role-l-2")).hasValue("associate");
    page.locator("#role-l-2").selectOption("lead-counsel");
    page.locator("main button[type=submit]").click();
    assertThat(page.locator("[role=status]")).containsText("The team is saved");
    assertThat(page.locator("main")).containsText("Nobody on the team speaks a language");
    page.locator("a[href$='/team']").click();
    page.locator("#role-l-1").selectOption("associate");
    page.locator("main button[type=submit]").click();
    assertThat(page.locator("main")).containsText("Khmer: l-1");
    assertThat(page.locator("main")).not().containsText("Nobody on the team speaks a language");
  }

  private void recordServices() {
    page.locator("#service").selectOption("counselling");
    page.locator("#provider").selectOption("community-organisation");
    page.locator("button:text-is('Record')").click();
    assertThat(page.locator("[role=alert]")).containsText("name the provider");
    page.locator("#service").selectOption("counselling");
    page.locator("#provider").selectOption("community-organisation");
    page.locator("#named").fill("Ironbound Counseling Center");
    page.locator("button:text-is('Record')").click();
    assertThat(page.locator("[role=status]")).containsText("The service is recorded");
    page.locator("button[value=accepted]").click();
    assertThat(page.locator("[role=status]")).containsText("is changed");
    assertThat(page.locator("tbody .tag")).hasText("Accepted");
    assertThat(page.locator("tbody")).containsText("Ironbound Counseling Center");

    page.locator("#service").selectOption("police-liaison");
    page.locator("#provider").selectOption("government-agency");
    page.locator("#named").fill("Newark Police Department");
    page.locator("button:text-is('Record')").click();
    assertThat(page.locator("[role=alert]"))
        .containsText("No contact with the police: the client said so on March 9, 2026.");
    assertThat(page.locator("#service-table-caption ~ tbody tr")).hasCount(1);
    assertThat(page.locator("#asked-yes")).hasCount(0);
    PageAudit.all(page, "firm-engagement-refused");
  }

  /// The client of the scene wants to be asked about the press.
  private void asksTheClientFirst() {
    page.locator("#step-kind").selectOption("contact-press");
    page.locator("#step-due").fill("2030-03-12");
    page.locator("button:text-is('Plan')").click();
    assertThat(page.locator("[role=alert]"))
        .containsText("before you have asked the client: the client said so on March 9, 2026");
    PageAudit.all(page, "firm-engagement-ask");
    page.locator("#asked-no").check();
    page.locator("button:has-text('Record the answer')").click();
    assertThat(page.locator("[role=status]")).containsText("does not agree");
    assertThat(page.locator("#instructions + ul + ul")).containsText("the client did not agree on");
    page.locator("#step-kind").selectOption("contact-press");
    page.locator("#step-due").fill("2030-03-12");
    page.locator("button:text-is('Plan')").click();
    page.locator("#asked-yes").check();
    page.locator("button:has-text('Record the answer')").click();
    assertThat(page.locator("[role=status]")).containsText("The next step is planned");
    assertThat(page.locator("main")).containsText("The client agreed on");
    page.locator("button:text-is('It is done')").click();
    assertThat(page.locator("[role=status]")).containsText("Plan the next one");
    assertThat(page.locator("details")).containsText("One step is done");
  }

  private void recordLetterAndHours() {
    page.locator("a[href$='/letter']").click();
    PageAudit.all(page, "firm-letter");
    page.locator("#scope-limited").check();
    page.locator("#limit-compensation").check();
    page.locator("main button[type=submit]").click();
    assertThat(page.locator("[role=alert]")).containsText("informed consent");
    assertThat(page.locator("#limit-compensation")).isChecked();
    page.locator("#agreed").fill("2026-03-10");
    page.locator("main button[type=submit]").click();
    assertThat(page.locator("[role=status]")).containsText("letter is recorded");
    assertThat(page.locator("main")).containsText("The client agreed on March 10, 2026");
    assertThat(page.locator("tbody")).containsText("Outside the agreed scope");
    page.locator("a[href$='/hours']").click();
    page.locator("#lawyer").selectOption("l-1");
    page.locator("#hours-worked").fill("1.52");
    page.locator("button:text-is('Record')").click();
    assertThat(page.locator("main")).containsText("1.6 hours in all");
    page.locator("#lawyer").selectOption("l-1");
    page.locator("#hours-worked").fill("25");
    page.locator("button:text-is('Record')").click();
    assertThat(page.locator("[role=alert]")).containsText("from 0.1 to 24 hours");
    PageAudit.all(page, "firm-hours");
    page.locator("button:has-text('Take out')").click();
    assertThat(page.locator("main")).containsText("No hours are recorded");
    page.locator("a.more").click();
  }
}
