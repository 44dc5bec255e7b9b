package org.alliance.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.NotificationKind;
import org.alliance.contracts.values.OfferId;
import org.alliance.embedded.EmbeddedMail;
import org.alliance.kit.security.Role;
import org.alliance.notification.application.Contact;
import org.alliance.notification.application.Contacts;
import org.alliance.notification.application.Notifying;
import org.alliance.notification.domain.Notice;
import org.alliance.testkit.RunningService;
import org.alliance.testkit.Tokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// Waiting ends once the address is there, even if nobody looked for what waits when it came: the
/// service died in between, or was just planning the mail without it.
class WaitingForAddressIT {
  private static final CaseId CASE = new CaseId("123e4567-e89b-12d3-a456-426614174000");

  /// More than are seen to at once.
  private static final int MANY = 250;

  private static EmbeddedMail mail;
  private static RunningService service;

  @BeforeAll
  static void start() {
    mail = EmbeddedMail.start(0);
    service =
        RunningService.of(
            NotificationApplication.application(),
            Map.of(
                "spring.mail.port",
                Integer.toString(mail.port()),
                "notification.look-every",
                "200ms"));
  }

  @AfterAll
  static void stop() {
    service.close();
    mail.close();
  }

  @Test
  void endsThoughNobodyLookedWhenTheAddressCame() {
    planned(1, "firm-101");
    addressOnly("firm-101");
    await().untilAsserted(() -> assertThat(mailsTo("firm-101")).hasSize(1));
  }

  @Test
  void isNoLongerForFirmsThatHaveToldNone() {
    for (var number = 1; number <= MANY; number++) {
      planned(1_000 + number, "firm-201");
    }
    planned(2_000, "firm-202");
    addressOnly("firm-202");
    await().untilAsserted(() -> assertThat(mailsTo("firm-202")).hasSize(1));
    assertThat(mailsTo("firm-201")).isEmpty();
  }

  /// Page by page, each delivery once, those that wait for longest first.
  @Test
  void isListedWholeInPages() {
    var firm = "firm-401";
    for (var number = 1; number <= 7; number++) {
      planned(4_000 + number, firm);
    }
    var ops = service.http().as(Tokens.shared().of(Role.OPS));
    var path = "/api/v1/deliveries?state=waiting-for-address&limit=3";
    var found = new ArrayList<String>();
    while (!path.isEmpty()) {
      var page = ops.get(path);
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.headers().firstValue("X-Total-Count")).isPresent();
      for (var line : JsonMapper.shared().readTree(page.body())) {
        found.add(line.get("firm").asString() + " " + line.get("id").asString());
      }
      path =
          page.headers()
              .firstValue("Link")
              .map(link -> link.replaceAll("<(.*)>.*", "$1"))
              .orElse("");
    }
    assertThat(found).doesNotHaveDuplicates();
    assertThat(found.stream().filter(line -> line.startsWith(firm)))
        .containsExactlyElementsOf(
            IntStream.rangeClosed(4_001, 4_007)
                .mapToObj(number -> firm + " " + OfferId.of(CASE, number) + "-thanks-email")
                .toList());
    assertThat(ops.get("/api/v1/deliveries?state=nonsense").statusCode()).isEqualTo(400);
    assertThat(ops.get("/api/v1/deliveries?after=x").statusCode()).isEqualTo(400);
  }

  @Test
  void endsForAllHoweverManyThereAre() {
    for (var number = 1; number <= MANY; number++) {
      planned(3_000 + number, "firm-301");
    }
    var answer =
        service
            .http()
            .as(Tokens.shared().of(Role.COORDINATOR))
            .put("/api/v1/contacts/firm-301", "{\"email\": \"" + addressOf("firm-301") + "\"}");
    assertThat(answer.statusCode()).isEqualTo(200);
    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(() -> assertThat(mailsTo("firm-301")).hasSize(MANY));
  }

  private static void planned(int number, String firm) {
    service
        .context()
        .getBean(Notifying.class)
        .plan(
            OfferId.of(CASE, number),
            new Notice(
                CASE,
                new FirmId(firm),
                NotificationKind.THANKS,
                Optional.empty(),
                Optional.empty()));
  }

  private static void addressOnly(String firm) {
    service
        .context()
        .getBean(Contacts.class)
        .put(new FirmId(firm), new Contact(addressOf(firm), Optional.empty()));
  }

  private static String addressOf(String firm) {
    return "probono@" + firm + ".example";
  }

  private static List<EmbeddedMail.ReceivedMail> mailsTo(String firm) {
    return mail.received().stream()
        .filter(received -> received.to().equals(addressOf(firm)))
        .toList();
  }
}
