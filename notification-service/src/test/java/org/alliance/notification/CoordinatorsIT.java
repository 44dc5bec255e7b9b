package org.alliance.notification;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.alliance.notification.Notification.IN_TIME;
import static org.alliance.notification.Notification.caseId;
import static org.alliance.notification.Notification.firm;
import static org.alliance.notification.Notification.mailsTo;
import static org.alliance.notification.Notification.matter;
import static org.alliance.notification.Notification.ofCase;
import static org.alliance.notification.Notification.referral;
import static org.alliance.notification.Notification.service;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.alliance.browser.Browsers;
import org.alliance.browser.PageAudit;
import org.alliance.contracts.events.DeadlineNear;
import org.alliance.contracts.events.EngagementEnded;
import org.alliance.contracts.events.FollowUpDue;
import org.alliance.contracts.events.QuestionAnswered;
import org.alliance.contracts.events.QuestionAsked;
import org.alliance.contracts.events.ReferralEscalated;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.QuestionId;
import org.alliance.contracts.values.engagement.EngagementEnding;
import org.alliance.contracts.values.referral.EscalationReason;
import org.alliance.contracts.values.referral.FollowUpReason;
import org.alliance.embedded.mail.EmbeddedMail.ReceivedMail;
import org.alliance.kit.security.Role;
import org.alliance.notification.application.address.Coordinator;
import org.alliance.notification.application.address.Coordinators;
import org.alliance.notification.application.address.Subscriptions;
import org.alliance.notification.domain.Recipient;
import org.alliance.testkit.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/// Coordinators are told by mail what has come on their worklists, as they want it.
class CoordinatorsIT {
  @RegisterExtension static final Browsers BROWSERS = new Browsers();

  /// Other tests of this service know of no coordinators.
  @AfterEach
  void nobodyWantsMails() {
    var coordinators = service().context().getBean(Coordinators.class);
    coordinators.all().forEach(one -> coordinators.remove(one.id()));
  }

  private static Page preferences(String subject) {
    var page = BROWSERS.signedIn(Tokens.shared().ofSubject(subject, Role.COORDINATOR)).newPage();
    page.navigate(service().http().base() + "/preferences/coordinator");
    return page;
  }

  private static void save(Page page) {
    page.locator("form[action='/preferences/coordinator'] button").click();
  }

  private static String name() {
    return "coordinator-" + UUID.randomUUID();
  }

  private static List<String> subjects(String address) {
    return mailsTo(address).stream().map(ReceivedMail::subject).toList();
  }

  @Test
  void hearOfWhatHasComeOnTheirWorklistsOnceAndOfNothingOfTheCase() {
    var address = name() + "@alliance.example";
    var page = preferences(name());
    page.fill("#email", address);
    page.selectOption("#zone", "US/Pacific");
    save(page);
    assertThat(page.locator(".banner")).containsText("saved");
    assertThat(page.locator("#email")).hasValue(address);
    assertThat(page.locator("#zone")).hasValue("US/Pacific");
    PageAudit.all(page, "coordinator-preferences");

    var id = caseId();
    var number = CaseNumber.of(81_723);
    var firm = firm();
    referral(id, 1, Notification.made(id, firm, IN_TIME, number));
    var question = new QuestionId("q-" + UUID.randomUUID());
    var asked = new QuestionAsked(question, OfferId.of(id, 1), id, firm);
    matter(id, 1, asked);
    matter(id, 1, asked);
    matter(id, 2, new EngagementEnded(id, firm, EngagementEnding.HANDED_BACK));
    matter(id, 3, new DeadlineNear(id, firm, LocalDate.now(ZoneId.of("UTC")).plusDays(20)));
    var now = Instant.now();
    ofCase(id, 1, new FollowUpDue(id, FollowUpReason.NO_CONTACT, now, now, firm));
    referral(id, 2, new ReferralEscalated(id, EscalationReason.NO_ELIGIBLE_FIRM, null, number));
    await()
        .untilAsserted(() ->
            assertThat(subjects(address))
                .containsExactlyInAnyOrder(
                    "A firm has a question about Case " + number,
                    "A firm has handed back Case " + number,
                    "A time limit may end soon: Case " + number,
                    "Case " + number + " has to be looked after",
                    "No firm was found for Case " + number));
    for (var mail : mailsTo(address)) {
      assertThat(mail.body()).doesNotContain("California", "Korean", "civil", firm.value());
      assertThat(mail.body())
          .containsPattern("http://localhost:8081/(cases/" + number + "|firms/questions)");
    }
    page.navigate(service().http().base() + "/inbox");
    assertThat(page.locator("#inbox .lead")).hasText("5 new notices to you.");
    assertThat(page.locator("a[href='/cases/" + number + "']")).hasCount(4);
    assertThat(page.locator("#inbox a[href='/firms/questions']")).hasCount(1);
    PageAudit.all(page, "coordinator-inbox");
    page.locator("form[action='/inbox/read'] button").click();
    assertThat(page.locator("#inbox .lead")).hasText("There is nothing new for you.");
    var log = Notification.log("sent");
    assertThat(log).contains(question + "-question-asked-coordinator-");
  }

  @Test
  void readOnThePagesOnceTheyHaveOpenedThem() {
    var page = BROWSERS.signedIn(Tokens.shared().ofSubject(name(), Role.COORDINATOR)).newPage();
    page.navigate(service().http().base() + "/inbox");
    assertThat(page.locator("#inbox .empty")).containsText("From now on");
    PageAudit.all(page, "coordinator-inbox-empty");

    var id = caseId();
    var question = new QuestionId("q-" + UUID.randomUUID());
    matter(id, 1, new QuestionAsked(question, OfferId.of(id, 1), id, firm()));
    assertThat(page.locator("nav a[href='/inbox'] [data-count]")).hasText("1");
    page.reload();
    assertThat(page.locator("[data-new=true] a")).hasAttribute("href", "/firms/questions");
    page.navigate(service().http().base() + "/preferences/coordinator");
    assertThat(page.locator("#people-title + p")).containsText("Nobody yet");
  }

  @Test
  void areForgottenIfTheyHaveNoAddressAndStayAway() {
    var coordinators = service().context().getBean(Coordinators.class);
    var person = name();
    coordinators.came(person);
    coordinators.came(person);
    assertThat(coordinators.all()).extracting(Coordinator::id).containsOnlyOnce(person);
    service()
        .context()
        .getBean(MongoOperations.class)
        .updateFirst(
            Query.query(where("_id").is(person)),
            Update.update("came", Date.from(Instant.now().minus(Duration.ofDays(91)))),
            "coordinator_preferences");
    assertThat(coordinators.all()).extracting(Coordinator::id).doesNotContain(person);
    coordinators.came(person);
    assertThat(coordinators.all()).extracting(Coordinator::id).contains(person);
  }

  @Test
  void goWithoutWhatTheyDoNotWantAndGetItInTheListThatTheyEndWithoutSigningIn() {
    var subject = name();
    var address = subject + "@alliance.example";
    var page = preferences(subject);
    page.fill("#email", address);
    page.locator("#own-kind-follow-up").uncheck();
    page.selectOption("#own-digest", "daily");
    save(page);
    assertThat(page.locator("#own-kind-follow-up")).not().isChecked();

    var id = caseId();
    var now = Instant.now();
    ofCase(id, 1, new FollowUpDue(id, FollowUpReason.SERVICE_ON_HOLD, now, now));
    var question = new QuestionId("q-" + UUID.randomUUID());
    matter(id, 1, new QuestionAsked(question, OfferId.of(id, 1), id, firm()));
    await().until(() -> !mailsTo(address).isEmpty());
    matter(id, 2, new QuestionAnswered(question, OfferId.of(id, 1), id, firm()));
    assertThat(subjects(address)).containsExactly("A firm has a question about a matter");

    // As if all that had been two days ago.
    var past = Instant.now().minus(Duration.ofDays(2));
    var mongo = service().context().getBean(MongoOperations.class);
    mongo.updateMulti(
        Query.query(where("state.notice.caseId").is(id.value()).and("state.word").is("sent")),
        Update.update("state.at", Date.from(past)),
        "deliveries");
    var person =
        mongo
            .findOne(
                Query.query(where("email").is(address)),
                org.bson.Document.class,
                "coordinator_preferences")
            .getString("_id");
    service()
        .context()
        .getBean(Subscriptions.class)
        .toldUntil(new Recipient.OfCoordinator(person), past.minus(Duration.ofDays(1)));
    await().until(() -> mailsTo(address).size() == 2);
    var digest = mailsTo(address).getLast();
    assertThat(digest.subject()).isEqualTo("Your day: 2 notices");
    assertThat(digest.body())
        .contains("case " + id + " has to be looked after", "/coordination")
        .contains("a firm has a question about case " + id);

    var link = URI.create(digest.unsubscribe().replaceAll("[<>]", ""));
    var reader = BROWSERS.page(new com.microsoft.playwright.Browser.NewContextOptions());
    reader.navigate(service().http().base() + link.getPath());
    reader.locator("form button").click();
    page.reload();
    assertThat(page.locator("#own-digest")).hasValue("never");
  }

  @Test
  void endTheMailsOfSomebodyWhoHasLeft() {
    var leaver = preferences(name());
    var address = name() + "@alliance.example";
    leaver.evaluate("document.querySelector('#email').type = 'text'");
    leaver.fill("#email", "no address");
    save(leaver);
    assertThat(leaver.locator(".error-summary")).containsText("no address");
    leaver.fill("#email", address);
    save(leaver);
    var colleague = preferences(name());
    colleague
        .locator("tr", new Page.LocatorOptions().setHasText(address))
        .locator("form[action$=remove] button")
        .click();
    assertThat(colleague.locator(".banner")).containsText("no more mails");
    assertThat(colleague.locator("#coordinator-preferences")).not().containsText(address);
  }
}
