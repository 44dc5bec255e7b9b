package org.alliance.notification;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.alliance.notification.Notification.IN_TIME;
import static org.alliance.notification.Notification.caseId;
import static org.alliance.notification.Notification.firm;
import static org.alliance.notification.Notification.mailsTo;
import static org.alliance.notification.Notification.matter;
import static org.alliance.notification.Notification.ofCase;
import static org.alliance.notification.Notification.pageOf;
import static org.alliance.notification.Notification.referral;
import static org.alliance.notification.Notification.report;
import static org.alliance.notification.Notification.service;
import static org.alliance.notification.Notification.tellAddress;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.alliance.browser.Browsers;
import org.alliance.browser.PageAudit;
import org.alliance.contracts.events.CaseAccepted;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.events.DeadlineNear;
import org.alliance.contracts.events.EngagementEnded;
import org.alliance.contracts.events.FirmAssigned;
import org.alliance.contracts.events.FollowUpDue;
import org.alliance.contracts.events.HandOverOffered;
import org.alliance.contracts.events.OfferClosed;
import org.alliance.contracts.events.OfferMade;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.contracts.values.Zip3;
import org.alliance.contracts.values.engagement.EngagementEnding;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.referral.FollowUpReason;
import org.alliance.contracts.values.referral.OfferClosure;
import org.alliance.contracts.values.report.Urgency;
import org.alliance.embedded.mail.EmbeddedMail.ReceivedMail;
import org.alliance.kit.security.Role;
import org.alliance.testkit.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Mails as their readers see them: as the page that a mail program shows, and as the trial's mail
/// catcher shows it. Pictures of all lie in `target/screenshots`.
class MailsAsPagesIT {
  /// Facts that are rare, so that one of them in a mail is seen.
  private static final CaseFacts FACTS =
      new CaseFacts(
          UsState.WY,
          new Zip3("829"),
          List.of(new LanguageTag("km"), new LanguageTag("ur")),
          List.of(new LanguageTag("ja")),
          List.of(ServiceCategory.IMMIGRATION, ServiceCategory.CIVIL_REMEDIES),
          Urgency.URGENT);

  /// What an offer to a firm may say beside the number and the deadline.
  private static final List<String> TOLD_TO_FIRMS =
      List.of("Wyoming", "Khmer", "Urdu", "immigration", "civil remedies");

  /// What no mail says.
  private static final List<String> TOLD_TO_NOBODY = List.of("829", "Japanese", "urgent");

  @RegisterExtension static final Browsers BROWSERS = new Browsers();

  private static BrowserContext staff() {
    var context = BROWSERS.signedIn(Tokens.shared().of(Role.COORDINATOR));
    // The staff edge has the stylesheets; here the service has them.
    context.route(
        "**/assets/**",
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setResponse(
                        route.fetch(
                            new Route.FetchOptions()
                                .setUrl(
                                    service().http().base()
                                        + URI.create(route.request().url()).getPath())))));
    return context;
  }

  private static ReceivedMail only(String address) {
    return await().until(() -> mailsTo(address), mails -> mails.size() == 1).getFirst();
  }

  /// As a mail program shows it, and as the mail catcher does.
  private static void look(Page page, ReceivedMail mail, String name, String dir) {
    page.setContent(mail.html());
    assertThat(page.locator("html")).hasAttribute("dir", dir);
    assertThat(page.locator("meta[charset=utf-8]")).hasCount(1);
    assertThat(page.locator("img, script, link, iframe")).hasCount(0);
    for (var width : List.of(320, 420)) {
      page.setViewportSize(width, 600);
      PageAudit.assertWhole(page, "mail-" + name + "-" + width);
      assertThat(page.evaluate("() => getComputedStyle(document.querySelector('p')).direction"))
          .isEqualTo(dir);
    }
    PageAudit.axe(page, "mail-" + name);
    page.navigate(pageOf(mail));
    assertThat(page.locator("article")).hasAttribute("dir", dir);
    PageAudit.all(page, "mail-catcher-" + name);
  }

  private static String all(ReceivedMail mail) {
    return mail.from() + mail.subject() + mail.body() + mail.html();
  }

  @ParameterizedTest
  @CsvSource({
    "en, ltr, You have a message.",
    "zh-Hant, ltr, 您有一則訊息。",
    "km, ltr, អ្នកមានសារមួយ។",
    "ur, rtl, آپ کے لیے ایک پیغام ہے۔"
  })
  void aClientOrTheirHelperReadsThatThereIsAMessageInTheirScript(
      String tag, String dir, String begin) {
    var id = caseId();
    var address = "reader-" + id.value() + "@example.org";
    Notification.VAULT.tell(id, "email", address, tag, FakeVault.zoneAt(12));
    var firm = firm();
    var number = CaseNumber.of(48_151);
    var offer = OfferId.of(id, 1);
    referral(id, 1, new OfferMade(offer, id, firm, 1, IN_TIME, FACTS, number));
    referral(id, 2, new FirmAssigned(offer, id, firm, List.of()));
    var mail = only(address);
    assertThat(mail.body()).startsWith(begin).contains("/" + tag + "/status");
    assertThat(all(mail))
        .doesNotContain(id.value(), number.value(), firm.value())
        .doesNotContain(TOLD_TO_FIRMS)
        .doesNotContain(TOLD_TO_NOBODY)
        .doesNotContainIgnoringCase("alliance.", "lawyer", "firm", "asian", "hate", "case");
    var page = staff().newPage();
    look(page, mail, "client-" + tag, dir);
    assertThat(page.locator("article")).hasAttribute("lang", tag);
    assertThat(missingLetters(page, begin)).as("letters without a font").isEqualTo(false);
  }

  /// A letter that no font has is drawn as the replacement glyph, so it has the picture of one.
  private static Object missingLetters(Page page, String text) {
    return page.evaluate(
        """
        (text) => {
          const draw = (letter) => {
            const canvas = document.createElement("canvas");
            const pen = canvas.getContext("2d");
            pen.font = "30px " + getComputedStyle(document.querySelector("article p")).fontFamily;
            pen.fillText(letter, 20, 60);
            return canvas.toDataURL();
          };
          const none = draw(String.fromCodePoint(0x10FFFE));
          return [...text].filter((letter) => /\\p{L}/u.test(letter)).some((letter) => draw(letter) === none);
        }
        """,
        text);
  }

  private static void awaitMails(String address, int count) {
    await().until(() -> mailsTo(address).size() == count);
  }

  @Test
  void anOfferTellsAFirmWhatItMayKnowAndNoOtherMailTellsIt() {
    var firm = firm();
    tellAddress(firm);
    var id = caseId();
    var number = CaseNumber.of(62_342);
    var offer = OfferId.of(id, 1);
    referral(id, 1, new OfferMade(offer, id, firm, 1, IN_TIME, FACTS, number));
    var address = Notification.addressOf(firm);
    var first = only(address);
    assertThat(first.body()).contains(TOLD_TO_FIRMS).contains(number.value());
    assertThat(all(first)).doesNotContain(TOLD_TO_NOBODY);
    // Each mail is awaited: what comes later cancels a mail that has not left.
    referral(id, 2, new FirmAssigned(offer, id, firm, List.of()));
    awaitMails(address, 2);
    var now = Instant.now();
    ofCase(id, 1, new FollowUpDue(id, FollowUpReason.NO_CONTACT, now, now, firm));
    awaitMails(address, 3);
    matter(id, 1, new DeadlineNear(id, firm, LocalDate.now(ZoneId.of("UTC")).plusDays(20)));
    awaitMails(address, 4);
    matter(id, 2, new EngagementEnded(id, firm, EngagementEnding.HANDED_BACK));
    awaitMails(address, 5);
    var other = caseId();
    referral(other, 1, new OfferMade(OfferId.of(other, 1), other, firm, 1, IN_TIME, FACTS, null));
    awaitMails(address, 6);
    referral(other, 2, new OfferClosed(OfferId.of(other, 1), other, firm, OfferClosure.SUPERSEDED));
    awaitMails(address, 7);
    var page = staff().newPage();
    for (var mail : mailsTo(address)) {
      assertThat(all(mail)).doesNotContain(TOLD_TO_NOBODY);
      if (!mail.subject().contains("needs your answer")) {
        assertThat(all(mail)).doesNotContain(TOLD_TO_FIRMS);
      }
      assertThat(all(mail)).as("people say numbers").doesNotContain(id.value());
      look(page, mail, "firm-" + mailsTo(address).indexOf(mail), "ltr");
    }
    page.navigate(Notification.mailList());
    assertThat(page.locator("tbody tr").first()).containsText(address);
    PageAudit.all(page, "mail-catcher");
  }

  @Test
  void aPartnerOrganisationReadsThatSomethingWaitsAndNoFactOfTheCase() {
    var organisation =
        new OrganisationId("partner-" + UUID.randomUUID().toString().substring(0, 8));
    var page = staff().newPage();
    var own =
        BROWSERS
            .signedIn(Tokens.shared().ofOrganisation(organisation.value(), Role.PARTNER))
            .newPage();
    own.navigate(service().http().base() + "/preferences/partner");
    var address = "ann@" + organisation + ".example";
    own.fill("#email", address);
    own.locator("form[action='/preferences/partner'] button").click();
    CaseId id = caseId();
    var number = CaseNumber.of(77_007);
    report(id, 1, new CaseAccepted(id, FACTS, true, true, number, organisation));
    var declined = caseId();
    report(
        declined,
        1,
        new HandOverOffered(declined, 1, organisation, Instant.now().plus(Duration.ofDays(2))));
    await().until(() -> mailsTo(address).size() == 2);
    for (var mail : mailsTo(address)) {
      assertThat(all(mail)).doesNotContain(TOLD_TO_FIRMS).doesNotContain(TOLD_TO_NOBODY);
      look(page, mail, "partner-" + mailsTo(address).indexOf(mail), "ltr");
    }
  }
}
