package org.alliance.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.IntStream;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.notice.NotificationKind;
import org.alliance.kit.security.Role;
import org.alliance.notification.application.PlanningNotices;
import org.alliance.notification.application.address.Contact;
import org.alliance.notification.application.address.Contacts;
import org.alliance.notification.domain.Notice;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// Waiting ends once the address is there, even if nobody looked for what waits when it came: the
/// service died in between, or was just planning the mail without it.
class WaitingForAddressIT {
  private static final CaseId CASE = new CaseId("123e4567-e89b-12d3-a456-426614174000");

  /// More than are seen to at once.
  private static final int MANY = 250;

  @Test
  void endsThoughNobodyLookedWhenTheAddressCame() {
    planned(1, new FirmId("firm-101"));
    addressOnly(new FirmId("firm-101"));
    await()
        .untilAsserted(() -> assertThat(Notification.mailsTo(new FirmId("firm-101"))).hasSize(1));
  }

  @Test
  void isNoLongerForFirmsThatHaveToldNone() {
    for (var number = 1; number <= MANY; number++) {
      planned(1_000 + number, new FirmId("firm-201"));
    }
    planned(2_000, new FirmId("firm-202"));
    addressOnly(new FirmId("firm-202"));
    await()
        .untilAsserted(() -> assertThat(Notification.mailsTo(new FirmId("firm-202"))).hasSize(1));
    assertThat(Notification.mailsTo(new FirmId("firm-201"))).isEmpty();
  }

  /// Page by page, each delivery once, those that wait for longest first.
  @Test
  void isListedWholeInPages() {
    var firm = "firm-401";
    for (var number = 1; number <= 7; number++) {
      planned(4_000 + number, new FirmId(firm));
    }
    var ops = Notification.as(Role.OPS);
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
      planned(3_000 + number, new FirmId("firm-301"));
    }
    Notification.tellAddress(new FirmId("firm-301"));
    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(
            () -> assertThat(Notification.mailsTo(new FirmId("firm-301"))).hasSize(MANY));
  }

  private static void planned(int number, FirmId firm) {
    Notification.service()
        .context()
        .getBean(PlanningNotices.class)
        .plan(
            OfferId.of(CASE, number),
            new Notice(
                CASE,
                Optional.empty(),
                firm,
                NotificationKind.THANKS,
                Optional.empty(),
                Optional.empty()));
  }

  private static void addressOnly(FirmId firm) {
    Notification.service()
        .context()
        .getBean(Contacts.class)
        .put(firm, new Contact(Notification.addressOf(firm), Optional.empty()));
  }
}
