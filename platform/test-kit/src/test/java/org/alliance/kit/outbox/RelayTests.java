package org.alliance.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.alliance.contracts.Envelope;
import org.alliance.contracts.EventStream;
import org.alliance.kit.schedule.RecurringTasks;
import org.junit.jupiter.api.Test;

class RelayTests {
  private final List<String> sent = new CopyOnWriteArrayList<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final Set<String> refused = ConcurrentHashMap.newKeySet();
  private final Box box = new Box();

  @Test
  void sendsOldestFirstAndTakesOutWhatWasConfirmed() {
    box.add("a", 3);
    try (var relay = relay()) {
      relay.drain(box, List.of("a"));
    }
    assertThat(sent).containsExactly("a1", "a2", "a3");
    assertThat(box.unsentOf(List.of("a")).getFirst().isEmpty()).isTrue();
  }

  @Test
  void stopsAtTheFirstEventThatIsNotConfirmedAndKeepsItAndAllLaterOnes() {
    box.add("a", 3);
    refused.add("a2");
    try (var relay = relay()) {
      relay.drain(box, List.of("a"));
      assertThat(sent).containsExactly("a1");
      assertThat(box.unsentOf(List.of("a")).getFirst().events())
          .extracting(RelayTests::name)
          .containsExactly("a2", "a3");
      refused.clear();
      relay.drain(box, List.of("a"));
    }
    assertThat(sent).containsExactly("a1", "a2", "a3");
  }

  @Test
  void goesOnForOthersWhileOneCannotBeSent() {
    box.add("a", 1);
    box.add("b", 2);
    refused.add("a1");
    try (var relay = relay()) {
      relay.written(box, "a");
      relay.written(box, "b");
      await().until(() -> sent.containsAll(List.of("b1", "b2")));
    }
    assertThat(box.unsentOf(List.of("a")).getFirst().events()).hasSize(1);
  }

  @Test
  void asksABrokerThatDoesNotAnswerOnlyOnceAndTakesOutWhatWasConfirmedBefore() {
    for (var id : List.of("a", "b", "c", "d")) {
      box.add(id, 1);
    }
    refused.addAll(List.of("b1", "c1", "d1"));
    try (var relay = relay()) {
      relay.drain(box, List.of("a", "b", "c", "d"));
    }
    assertThat(asked).containsExactly("a1", "b1");
    assertThat(box.unsentOf(List.of("a")).getFirst().isEmpty()).isTrue();
  }

  @Test
  void sendsForOthersFirstWhereOneFailedTheLastTime() {
    for (var id : List.of("a", "b", "c")) {
      box.add(id, 1);
    }
    refused.add("a1");
    try (var relay = relay()) {
      relay.drain(box, List.of("a", "b", "c"));
      relay.drain(box, List.of("a", "b", "c"));
      assertThat(sent).containsExactly("b1", "c1");
      refused.clear();
      relay.drain(box, List.of("a", "b", "c"));
    }
    assertThat(sent).containsExactly("b1", "c1", "a1");
  }

  @Test
  void isRemindedByThePollOfWhatNobodyToldItAbout() {
    box.add("a", 2);
    try (var relay = relay()) {
      var polling = polling(relay, new LeasesInMemory());
      polling.start();
      await().until(() -> sent.equals(List.of("a1", "a2")));
      polling.stop();
    }
  }

  @Test
  void hasGivenItsLeasesBackWhenThePollIsClosed() {
    var leases = new LeasesInMemory();
    try (var relay = relay()) {
      var polling = polling(relay, leases);
      polling.start();
      await().until(() -> leases.all().size() > Shards.COUNT);
      polling.stop();
      assertThat(leases.all()).allMatch(lease -> lease.owner().isEmpty());
    }
  }

  private RecurringTasks polling(Relay relay, LeaseStore leases) {
    var poll =
        new OutboxPoll(
            List.of(box),
            relay,
            new Leases(leases, "one", System::nanoTime),
            new Pressure(Clock.systemUTC()));
    return new RecurringTasks(List.of(poll.recurring(Duration.ofMillis(20))));
  }

  private Relay relay() {
    return new Relay(
        event -> {
          asked.add(name(event));
          if (refused.contains(name(event))) {
            throw new IllegalStateException("the broker does not answer");
          }
          sent.add(name(event));
        },
        RelayMetrics.NONE,
        4);
  }

  private static String name(OutgoingEvent event) {
    return event.envelope().subject() + event.envelope().seq();
  }

  private static final class Box implements Outbox {
    private final Map<String, List<OutgoingEvent>> waiting = new ConcurrentHashMap<>();

    void add(String id, int count) {
      var events = new ArrayList<OutgoingEvent>();
      for (var seq = 1; seq <= count; seq++) {
        var envelope =
            new Envelope(
                id + seq, "word.v1", EventStream.REPORT, Instant.EPOCH, id, seq, "c", null);
        events.add(new OutgoingEvent(envelope, "{}"));
      }
      waiting.put(id, List.copyOf(events));
    }

    @Override
    public List<Unsent> unsentOf(Collection<String> ids) {
      return ids.stream()
          .map(id -> new Unsent(id, waiting.getOrDefault(id, List.of()), false))
          .toList();
    }

    @Override
    public int confirm(List<Sent> sent) {
      for (var one : sent) {
        waiting.computeIfPresent(
            one.id(),
            (_, events) -> List.copyOf(events.subList(one.events().size(), events.size())));
      }
      return 0;
    }

    @Override
    public List<String> waiting(Collection<Integer> shards, int limit) {
      return waiting.entrySet().stream()
          .filter(entry -> !entry.getValue().isEmpty())
          .map(Map.Entry::getKey)
          .toList();
    }

    @Override
    public Waiting waiting() {
      return new Waiting(0, null);
    }
  }
}
