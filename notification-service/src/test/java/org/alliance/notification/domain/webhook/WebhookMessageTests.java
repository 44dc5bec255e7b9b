package org.alliance.notification.domain.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.FirmId;
import org.junit.jupiter.api.Test;

class WebhookMessageTests {
  private static final Instant NOW = Instant.parse("2026-03-10T10:00:00Z");
  private static final WebhookEndpoint ENDPOINT =
      new WebhookEndpoint(
          "endpoint-1",
          new Owner.Firm(new FirmId("firm-001")),
          URI.create("https://firm.example/hooks"),
          List.of(new WebhookEndpoint.Secret("whsec_AAAA", Optional.empty())),
          Optional.empty());
  private static final WebhookMessage MESSAGE =
      WebhookMessage.of(
          "offer-1",
          ENDPOINT,
          WebhookMessage.Type.OFFER_MADE,
          new CaseId("123e4567-e89b-12d3-a456-426614174000"),
          NOW);

  @Test
  void isTriedTenTimesByTheScheduleOfTheSpecification() {
    var waits = new ArrayList<Duration>();
    var message = MESSAGE;
    while (message.state() == WebhookMessage.State.DUE) {
      var missed = message.missed("503", Optional.empty(), 0, NOW);
      waits.add(Duration.between(NOW, missed.next()));
      assertThat(missed.id()).as("the id stays").isEqualTo(MESSAGE.id());
      message = missed;
    }
    assertThat(waits)
        .containsExactly(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24),
            Duration.ZERO);
    assertThat(message.state()).isEqualTo(WebhookMessage.State.FAILED);
    assertThat(message.attempts()).isEqualTo(10);
    assertThat(message.replayed(NOW).id()).isEqualTo(MESSAGE.id());
  }

  @Test
  void leavesTheReceiverAloneForAsLongAsItAsksButNotForEver() {
    var hour = MESSAGE.missed("429", Optional.of(Duration.ofHours(1)), 1, NOW);
    assertThat(hour.next()).isEqualTo(NOW.plus(Duration.ofHours(1)));
    var short1 = MESSAGE.missed("429", Optional.of(Duration.ofSeconds(1)), 1, NOW);
    assertThat(short1.next()).isEqualTo(NOW.plusMillis(5_500));
    var year = MESSAGE.missed("429", Optional.of(Duration.ofDays(365)), 1, NOW);
    assertThat(year.next()).isEqualTo(NOW.plus(Duration.ofHours(24)));
  }

  @Test
  void isSignedWithBothSecretsWhileOneIsReplaced() {
    var rotated = ENDPOINT.rotated("whsec_BBBB", NOW.plusSeconds(60));
    assertThat(rotated.signing(NOW)).containsExactly("whsec_BBBB", "whsec_AAAA");
    assertThat(rotated.signing(NOW.plusSeconds(60))).containsExactly("whsec_BBBB");
    assertThat(rotated.toString()).doesNotContain("whsec_");
  }
}
