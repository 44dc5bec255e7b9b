package org.alliance.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.alliance.contracts.Envelope;
import org.alliance.contracts.EventStream;
import org.alliance.kit.aggregate.Receipt;
import org.alliance.kit.aggregate.ReceivedEvent;
import org.alliance.kit.aggregate.StaleState;
import org.alliance.kit.codec.EventCodec;
import org.alliance.testkit.EventMessages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessResourceFailureException;

class InboxTests {
  private static final String ID = "123e4567-e89b-12d3-a456-426614174000";
  private static final ReceivedEvent EVENT =
      new ReceivedEvent(
          new Envelope(
              Envelope.idOf(EventStream.REPORT, ID, 1),
              "word.v1",
              EventStream.REPORT,
              EventMessages.TIME,
              ID,
              1,
              "c",
              null),
          "{}");

  private final List<String> buried = new ArrayList<>();
  private final AtomicInteger tried = new AtomicInteger();
  private final Inbox inbox =
      new Inbox((_, reason) -> buried.add(reason), new Uncounted(), new EventCodec());

  static List<RuntimeException> bugs() {
    return List.of(
        new IllegalStateException("A stored report is in no known state"),
        new NullPointerException("a bug"),
        new IllegalArgumentException("a bug"));
  }

  @ParameterizedTest
  @MethodSource("bugs")
  void buriesWhatABugRefusesAgainAndAgainAndGoesOn(RuntimeException bug) {
    receive(() -> {
      throw bug;
    });
    assertThat(tried).hasValue(3);
    assertThat(buried).containsExactly("unreadable-" + bug.getClass().getSimpleName());
  }

  @ParameterizedTest
  @MethodSource("bugs")
  void buriesNothingThatSucceedsTheNextTime(RuntimeException bug) {
    receive(() -> {
      if (tried.get() == 1) {
        throw bug;
      }
      return Receipt.APPLIED;
    });
    assertThat(buried).isEmpty();
  }

  @Test
  void letsTheRecordComeAgainAsLongAsTheStoreIsAway() {
    for (RuntimeException fault :
        List.of(new DataAccessResourceFailureException("no answer"), new StaleState(ID))) {
      assertThatThrownBy(() ->
              receive(() -> {
                throw fault;
              }))
          .isSameAs(fault);
    }
    assertThat(tried).hasValue(2);
    assertThat(buried).isEmpty();
  }

  @Test
  void buriesAtOnceWhatIsNoEvent() {
    inbox.consumer(EventStream.FIRM, _ -> Receipt.APPLIED).accept(EventMessages.message(EVENT));
    assertThat(buried).containsExactly("wrong-stream");
  }

  @Test
  void buriesWhatIsLargerThanAnyEventOfOurs() {
    var most = EventCodec.largestBody(EventStream.REPORT);
    for (var bytes : List.of(most, most + 1)) {
      inbox
          .consumer(EventStream.REPORT, _ -> Receipt.APPLIED)
          .accept(EventMessages.message(EVENT.envelope(), "x".repeat(bytes)));
    }
    assertThat(buried).containsExactly("too-large");
  }

  private void receive(Supplier<Receipt> handler) {
    inbox
        .consumer(
            EventStream.REPORT,
            _ -> {
              tried.incrementAndGet();
              return handler.get();
            })
        .accept(EventMessages.message(EVENT));
  }

  private static final class Uncounted implements InboxMetrics {
    @Override
    public void received(Envelope envelope, Receipt receipt) {}

    @Override
    public void buried(String reason) {}
  }
}
