package org.alliance.gateway;

import static org.alliance.gateway.Edges.request;
import static org.alliance.gateway.Edges.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A coordinator adds and removes people through the staff edge, without scripts.
class PeopleIT {
  private static final Pattern PASSWORD = Pattern.compile("data-password[^>]*>([^<]+)<");
  private static final Pattern REMOVE = Pattern.compile("/people/(u_[A-Za-z0-9_-]+)/remove");

  @TempDir static Path folder;
  private static Edges edges;
  private static Person coordinator;

  @BeforeAll
  static void start() {
    edges = Edges.on(folder);
    edges.startIdentity();
    edges.startStaffEdge();
    coordinator = new Person(edges);
    coordinator.signInAt("/people", "coordinator", edges.credential("users.coordinator"));
  }

  @AfterAll
  static void stop() {
    edges.close();
  }

  @Test
  void aCoordinatorAddsALeadOfAnotherFirmWhoThenSignsIn() throws Exception {
    var added = addLead("Ann");
    assertThat(added.uri().getPath()).matches("/people/u_[A-Za-z0-9_-]+/password");
    assertThat(added.body()).contains("Ann Lee can sign in now");
    var password = password(added);
    var again = coordinator.open(added.uri().getPath());
    assertThat(again.body()).contains("shown already").doesNotContain(password);
    assertThat(coordinator.open("/people").body()).contains("Ann Lee", "firm-002", "Firm lead");
    assertThat(whoIs("ann.lee", password)).contains("Ann Lee", "Firm lead", "Firm firm-002");
    edges.stopIdentity();
    edges.startIdentity();
    assertThat(whoIs("ann.lee", password)).as("after a restart").contains("Firm firm-002");
    assertThat(Files.readString(folder.resolve("people.json")))
        .contains("ann.lee", "$2a$")
        .doesNotContain(password);
  }

  @Test
  void aLeaverIsOutAtOnce() throws Exception {
    var password = password(addLead("Bo"));
    var lead = new Person(edges);
    assertThat(lead.signInAt("/desk", "bo.lee", password).body()).startsWith("GET /desk");
    var other = new Person(edges);
    other.signInAt("/desk", "bo.lee", password);
    try (var stream = stream(lead)) {
      assertThat(new String(stream.readNBytes(11), StandardCharsets.UTF_8))
          .isEqualTo("data: first");
      var removed = coordinator.post("/people/" + subjectOf("Bo") + "/remove");
      assertThat(removed.body())
          .contains("Their open sessions have ended")
          .doesNotContain("bo.lee");
      assertThat(new String(stream.readAllBytes(), StandardCharsets.UTF_8)).isBlank();
    }
    for (var browser : new Person[] {lead, other}) {
      var page = browser.open("/desk");
      assertThat(page.uri()).as("of the provider, too").hasToString(edges.issuer + "/sign-in");
      assertThat(browser.signIn(page, "bo.lee", password).body()).contains("do not match");
    }
    assertThat(coordinator.open("/people").statusCode()).as("the others stay").isEqualTo(200);
  }

  @Test
  void theFirmServiceHearsOfALeaverAndIsToldAgainIfItDoesNotTakeTheNews() {
    edges.stub.leavers.clear();
    edges.stub.refusesLeavers.set(true);
    try {
      addLead("Di");
      // The sessions have ended all the same, and the page says so.
      assertThat(coordinator.post("/people/" + subjectOf("Di") + "/remove").body())
          .contains("Their open sessions have ended");
      assertThat(edges.stub.leavers)
          .isNotEmpty()
          .allMatch(order -> order.startsWith("POST logout_token=ey"));
    } finally {
      edges.stub.refusesLeavers.set(false);
    }
    var refused = edges.stub.leavers.size();
    await().until(() -> edges.stub.leavers.size() > refused);
    assertThat(Set.copyOf(edges.stub.leavers)).as("the same order").hasSize(1);
  }

  @Test
  void aLeaverWithTheSameNameIsSomebodyElse() {
    var first = password(addLead("Cy"));
    var subject = subjectOf("Cy");
    coordinator.post("/people/" + subject + "/remove");
    var second = password(addLead("Cy"));
    assertThat(subjectOf("Cy")).isNotEqualTo(subject);
    var person = new Person(edges);
    var wrong = person.signInAt("/", "cy.lee", first);
    assertThat(wrong.body()).contains("do not match");
    person.signIn(wrong, "cy.lee", second);
    assertThat(person.open("/nothing").body()).contains("Firm firm-002");
  }

  /// A page of the edge itself, which names its reader.
  private static String whoIs(String user, String password) {
    var person = new Person(edges);
    person.signInAt("/", user, password);
    return person.open("/nothing").body();
  }

  @Test
  void faultsAreBesideTheirFieldsAndWhatWasTypedStays() {
    var faulty =
        coordinator.post("/people", "name", "Ann <b>", "sign-in", "a", "role", "king", "place", "");
    assertThat(faulty.statusCode()).isEqualTo(422);
    assertThat(faulty.body())
        .contains("Ann &lt;b&gt;", "Choose a role", "with a letter or a digit at both ends")
        .contains("href=\"#role\"", "id=\"sign-in-error\"");
    addLead("Di");
    var taken = addLead("Di");
    assertThat(taken.statusCode()).isEqualTo(422);
    assertThat(taken.body()).contains("Somebody else has this sign-in name");
  }

  @Test
  void nobodyElseSeesOrChangesPeople() {
    var ops = new Person(edges);
    var refused = ops.signInAt("/people");
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("This page is not for your role", "href=\"/ops\"");
    assertThat(ops.post("/people", "name", "x").statusCode()).isEqualTo(403);
    for (var token : new String[] {edges.token("ops"), "x"}) {
      var answer =
          send(request(edges.staffUrl + "/people").header("Authorization", "Bearer " + token));
      assertThat(answer.statusCode()).isBetween(401, 403);
      assertThat(header(answer)).contains("application/problem+json");
    }
    assertThat(send(request(edges.issuer + "/people")).statusCode()).isEqualTo(401);
  }

  @Test
  void nobodyRemovesThemselves() {
    var self = edges.credential("subjects.coordinator");
    var refused = coordinator.post("/people/" + self + "/remove");
    assertThat(refused.body()).contains("You cannot remove yourself", "Trial coordinator");
  }

  @Test
  void anEdgeBelievesNoOtherTokenThanALogoutTokenOfItsProvider() {
    for (var token : new String[] {"", "x", "a.b.c", edges.token("coordinator")}) {
      var answer =
          send(
              request(edges.staffUrl + "/logout/back-channel")
                  .header("Content-Type", "application/x-www-form-urlencoded")
                  .POST(BodyPublishers.ofString(Edges.form("logout_token", token))));
      assertThat(answer.statusCode()).isEqualTo(400);
    }
    assertThat(coordinator.open("/people").statusCode()).isEqualTo(200);
  }

  private static HttpResponse<String> addLead(String name) {
    return coordinator.post(
        "/people",
        "name",
        name + " Lee",
        "sign-in",
        name + ".Lee",
        "role",
        "firm-lead",
        "place",
        "firm-002");
  }

  private static String subjectOf(String name) {
    var page = coordinator.open("/people").body();
    var link = REMOVE.matcher(page.substring(page.indexOf(name + " Lee")));
    assertThat(link.find()).isTrue();
    return link.group(1);
  }

  private static String password(HttpResponse<String> page) {
    var password = PASSWORD.matcher(page.body());
    assertThat(password.find()).as(page.body()).isTrue();
    return password.group(1);
  }

  private static InputStream stream(Person person) throws Exception {
    return person
        .browser
        .send(
            request(edges.staffUrl + "/ops/stream").header("Accept", "text/event-stream").build(),
            BodyHandlers.ofInputStream())
        .body();
  }

  private static String header(HttpResponse<String> answer) {
    return answer.headers().firstValue("Content-Type").orElse("");
  }
}
