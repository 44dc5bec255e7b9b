package org.alliance.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Optional;
import org.alliance.contracts.values.FirmId;
import org.alliance.kit.security.Role;
import org.alliance.notification.application.address.Contact;
import org.alliance.notification.application.address.Contacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which addresses are taken, and what becomes of mail to one that cannot be mailed.
class AddressesIT {
  /// One more than the breaker looks at before it opens.
  private static final int ENOUGH_TO_BREAK = 6;

  @ParameterizedTest
  @CsvSource({
    "intake@firm-018.example\\u200b, invisible-character",
    "int\\u0430ke@firm-018.example, letter-of-another-script",
    "nonsense, malformed-address"
  })
  void areRefusedAtOnceIfTheyCannotBeMailed(String written, String code) {
    var answer = Notification.put(new FirmId("firm-018"), "{\"email\": \"" + written + "\"}");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains(code).doesNotContain("firm-018.example");
    assertThat(Notification.as(Role.COORDINATOR).get("/api/v1/contacts/firm-018").statusCode())
        .isEqualTo(404);
  }

  @Test
  void comeWithAZoneOrARefusal() {
    assertThat(
            Notification.put(
                    new FirmId("firm-019"),
                    "{\"email\": \"x@f.example\", \"timeZone\": \"America/Denver\"}")
                .body())
        .contains("America/Denver");
    assertThat(
            Notification.put(
                    new FirmId("firm-019"),
                    "{\"email\": \"x@f.example\", \"timeZone\": \"Mars/Base\"}")
                .statusCode())
        .isEqualTo(400);
  }

  @Test
  void thatCannotBeMailedFailAtOnceAndHoldUpNobody() {
    var bad = new FirmId("firm-118");
    var good = Notification.firm();
    Notification.service()
        .context()
        .getBean(Contacts.class)
        .put(bad, new Contact("intake@firm-118.example\u200B", Optional.empty()));
    Notification.tellAddress(good);
    for (var number = 0; number < ENOUGH_TO_BREAK; number++) {
      Notification.offered(bad, Notification.IN_TIME);
    }
    Notification.offered(good, Notification.IN_TIME);
    await().until(() -> !Notification.mailsTo(good).isEmpty());
    await()
        .untilAsserted(() ->
            assertThat(Notification.log("failed").split("firm-118", -1))
                .hasSize(ENOUGH_TO_BREAK + 1));
    assertThat(Notification.log("due")).doesNotContain("firm-118");
  }
}
