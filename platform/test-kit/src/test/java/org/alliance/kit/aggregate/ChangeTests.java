package org.alliance.kit.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.alliance.contracts.Envelope;
import org.alliance.contracts.EventStream;
import org.alliance.kit.codec.EventCodec;
import org.alliance.testkit.EventMessages;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What an aggregate keeps of events that have to wait.
class ChangeTests {
  private static final String ID = "123e4567-e89b-12d3-a456-426614174000";
  private static final String LARGE = "x".repeat(EventCodec.largestBody(EventStream.DELIVERY));

  private Versioned<String> now = Versioned.absent(ID, "");

  @Test
  void isFarLessThanADocumentMayHoldHoweverLargeTheEventsAre() {
    for (var seq = 2; seq <= 300; seq++) {
      hold(event(ID, seq, LARGE), null);
    }
    assertThat(
            now.held().stream()
                .mapToInt(held -> held.body().getBytes(StandardCharsets.UTF_8).length)
                .sum())
        .isBetween(3_000_000, Change.MOST_HELD_BYTES);
  }

  @Test
  void isTheFirstOnesAndAlwaysTheLast() {
    for (var seq = 2; seq <= 600; seq++) {
      hold(event(ID, seq, "{}"), null);
    }
    assertThat(now.held()).hasSize(Change.MOST_HELD);
    assertThat(now.held().getFirst().envelope().seq()).isEqualTo(2);
    assertThat(now.held().get(Change.MOST_HELD - 2).envelope().seq()).isEqualTo(500);
    assertThat(now.held().getLast().envelope().seq()).isEqualTo(600);
  }

  @Test
  void isNeverWithoutTheParkedOneOfAnotherSource() {
    hold(event("other", 1, "{}"), "IllegalStateException");
    hold(event("other", 2, "{}"), null);
    for (var seq = 2; seq <= 600; seq++) {
      hold(event(ID, seq, "{}"), null);
    }
    assertThat(now.held()).extracting(HeldEvent::fault).contains("IllegalStateException");
    assertThat(now.held()).hasSize(Change.MOST_HELD);
  }

  @Test
  void isNotMoreThoughItsEventsAreOfAsManySources() {
    for (var source = 0; source < Change.MOST_HELD; source++) {
      hold(event("source-" + source, 2, "{}"), null);
    }
    assertThatThrownBy(() -> hold(event("one-more", 2, "{}"), null))
        .isInstanceOf(IllegalStateException.class);
  }

  private void hold(HeldEvent event, @Nullable String fault) {
    var held = new HeldEvent(event.envelope(), event.body(), fault);
    var change = Change.<String, String>holding(held, now);
    now = new Versioned<>(ID, 1, 0, "", change.positions(), change.held(), Backlog.NONE);
  }

  private static HeldEvent event(String subject, long seq, String body) {
    var stream = EventStream.DELIVERY;
    return new HeldEvent(
        new Envelope(
            Envelope.idOf(stream, subject, seq),
            "word.v1",
            stream,
            EventMessages.TIME,
            subject,
            seq,
            "c",
            null),
        body,
        null);
  }
}
