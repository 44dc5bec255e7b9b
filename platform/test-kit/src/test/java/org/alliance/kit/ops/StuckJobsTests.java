package org.alliance.kit.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.alliance.contracts.Envelope;
import org.alliance.contracts.EventStream;
import org.alliance.contracts.RepairRequest;
import org.alliance.kit.aggregate.Receipt;
import org.alliance.kit.codec.EventCodec;
import org.alliance.kit.inbox.Inbox;
import org.alliance.kit.inbox.InboxMetrics;
import org.alliance.kit.inbox.RecordHeaders;
import org.alliance.kit.ops.StuckEvent.Kind;
import org.alliance.kit.ops.job.OpsJobs;
import org.alliance.kit.ops.job.TransientRetries;
import org.alliance.kit.ops.store.AuditEntry;
import org.alliance.kit.ops.store.Correction;
import org.alliance.kit.ops.store.DeadLetter;
import org.alliance.kit.ops.store.OpsJob;
import org.alliance.kit.ops.store.OpsStore;
import org.alliance.kit.ops.store.OpsStoreInMemory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.retry.RetryListener;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.core.retry.Retryable;
import org.springframework.dao.DataAccessResourceFailureException;

/// Redrives and discards, and what a fault in their midst does.
class StuckJobsTests {
  private static final Instant NOW = Instant.parse("2026-01-05T10:00:00Z");
  private static final String STILL_BAD = "still-IllegalStateException";
  private static final int AT_ONCE = 1_000_000;

  private final AtomicInteger unsettled = new AtomicInteger();
  private final AtomicInteger unkept = new AtomicInteger();
  private final OpsStore store = new Faulty();
  private final HeldInMemory held = new HeldInMemory();
  private final StuckEvents stuck = new StuckEvents(List.of(held), store);
  private final OpsJobs jobs = new OpsJobs(store, Clock.systemUTC(), "one");
  private final List<String> received = new ArrayList<>();
  private final List<String> numbers = new ArrayList<>();
  private final List<RepairRequest> asked = new ArrayList<>();
  private final AtomicInteger waits = new AtomicInteger();
  private final RetryTemplate retries = countingRetries();
  private final Inbox inbox = new Inbox((_, _) -> {}, new Uncounted(), new EventCodec());
  private final Redrives redrives =
      new Redrives(stuck, store, inbox, asked::add, jobs, Clock.systemUTC(), retries);
  private final Discards discards =
      new Discards(stuck, store, asked::add, jobs, Clock.systemUTC(), retries);

  StuckJobsTests() {
    inbox.intoAggregates(
        EventStream.REPORT,
        event -> {
          if (event.envelope().subject().startsWith("bad")) {
            throw new IllegalStateException("a bug");
          }
          if (isForReal()) {
            received.add(event.envelope().subject());
            numbers.add(event.envelope().subject() + "#" + event.envelope().seq());
          }
          return Receipt.APPLIED;
        });
  }

  /// An aggregate would not be written in a rehearsal.
  private boolean isForReal() {
    return Thread.currentThread().isVirtual();
  }

  @AfterEach
  void stop() {
    jobs.close();
  }

  @Test
  void aDiscardClosesDeadLettersAndNothingThatIsParked() {
    var letter = bury("forged", 1);
    bury("other", 1);
    held.hold("forged", 7, "BadValue");
    var job = discard(new Filter(Set.of(), null, null, null, null, "forged"));
    assertThat(job.outcomes()).isEqualTo(Map.of("discarded", 1L, "still-parked", 1L));
    assertThat(job.left()).extracting(OpsJob.Left::outcome).containsExactly("still-parked");
    assertThat(job.by()).isEqualTo("me");
    assertThat(job.reason()).isEqualTo("a reason");
    assertThat(store.deadLetter(letter.item()).orElseThrow().outcome()).isEqualTo("discarded");
    assertThat(store.countOpenDeadLetters()).isEqualTo(1);
    assertThat(stuck.find(letter.item())).isEmpty();
    assertThat(received).isEmpty();
  }

  @Test
  void aDiscardTakesOutWhatIsBehindAGapAndAsksItsOwnerForAllThatTheSubjectSaid() {
    held.hold("early", 3, null);
    held.hold("parked", 1, "BadValue");
    assertThat(discard(of(Kind.GAP)).outcomes()).isEqualTo(Map.of("discarded", 1L));
    assertThat(asked)
        .containsExactly(new RepairRequest(EventStream.REPORT, "early", 1, Long.MAX_VALUE));
    assertThat(discards.count(Filter.ALL)).as("the parked one").isEqualTo(1);
    assertThat(received).isEmpty();
  }

  @Test
  void aDiscardAsksTheOwnerThoughTheStoresAnswerWasLost() {
    held.hold("early", 3, null);
    held.lostAnswer =
        () -> {
          throw new DataAccessResourceFailureException("no answer");
        };
    assertThat(discard(of(Kind.GAP)).outcomes()).isEqualTo(Map.of("gone-already", 1L));
    assertThat(asked)
        .containsExactly(new RepairRequest(EventStream.REPORT, "early", 1, Long.MAX_VALUE));
  }

  @Test
  void aDiscardedLetterIsNotLetGoOn() {
    bury("forged", 1);
    discard(of(Kind.DEAD_LETTER));
    assertThat(redrives.count(Filter.ALL)).isZero();
    assertThat(discards.count(Filter.ALL)).isZero();
  }

  @Test
  void aRedriveWaitsForAStoreThatIsAwayForAMoment() {
    bury("a", 1);
    unsettled.set(2);
    assertThat(redrive(Filter.ALL).outcomes()).isEqualTo(Map.of("applied", 1L));
    assertThat(waits).hasValue(2);
    assertThat(received).containsExactly("a");
    assertThat(store.countOpenDeadLetters()).isZero();
  }

  @Test
  void aRedriveGoesOnWithTheNextWhereOneFails() {
    var first = bury("a", 1);
    bury("b", 1);
    unsettled.set(6);
    var job = redrive(Filter.ALL);
    assertThat(job.state()).isEqualTo("done");
    assertThat(job.outcomes()).isEqualTo(Map.of("applied", 1L, "failed", 1L));
    assertThat(job.left()).containsExactly(new OpsJob.Left(first.item(), "failed"));
    assertThat(store.countOpenDeadLetters()).isEqualTo(1);
  }

  @Test
  void aJobWaitsUntilItsProgressCanBeKept() {
    bury("a", 1);
    unkept.set(1);
    assertThat(redrive(Filter.ALL).state()).isEqualTo("done");
  }

  @Test
  void namesThoseThatDidNotGoThroughUpToAThousand() {
    for (var item = 0; item < 1_200; item++) {
      held.hold((item % 100 == 0 ? "good-" : "bad-") + item, 1, "BadValue");
    }
    var job = redrive(Filter.ALL);
    assertThat(job.outcomes()).isEqualTo(Map.of("applied", 12L, STILL_BAD, 1_188L));
    assertThat(job.left()).hasSize(1_000).allMatch(one -> one.outcome().equals(STILL_BAD));
    assertThat(job.withoutLeft().left()).isEmpty();
  }

  @Test
  void goesThroughAllThatMatchHoweverManyTheyAre() {
    for (var item = 0; item < 6_000; item++) {
      held.hold("parked-" + item, 1, "BadValue");
    }
    for (var item = 0; item < 2_500; item++) {
      bury("letter-" + item, 1);
    }
    assertThat(redrives.count(of(Kind.DEAD_LETTER))).isEqualTo(2_500);
    assertThat(redrives.count(Filter.ALL)).isEqualTo(8_500);
    var job = redrive(of(Kind.PARKED));
    assertThat(job.selected()).isEqualTo(6_000);
    assertThat(job.outcomes()).isEqualTo(Map.of("applied", 6_000L));
    assertThat(received).hasSize(6_000).doesNotHaveDuplicates();
  }

  @Test
  void asksTheOwnerForWhatIsMissing() {
    held.hold("early", 3, null);
    assertThat(redrive(Filter.ALL).outcomes()).isEqualTo(Map.of("asked-owner", 1L));
    assertThat(asked).containsExactly(new RepairRequest(EventStream.REPORT, "early", 1, 3));
  }

  @Test
  void aForecastSaysWhatTheRedriveComesToAndDoesNothing() {
    held.hold("good", 1, "BadValue");
    held.hold("bad", 1, "BadValue");
    held.hold("early", 3, null);
    bury("letter", 1);
    var forecast = redrives.foresee(Filter.ALL);
    assertThat(received).isEmpty();
    assertThat(asked).isEmpty();
    assertThat(store.countOpenDeadLetters()).isEqualTo(1);
    assertThat(forecast.selected()).isEqualTo(4);
    assertThat(forecast.subjects()).isEqualTo(4);
    assertThat(redrive(Filter.ALL).outcomes()).isEqualTo(forecast.outcomes());
  }

  @Test
  void aForecastDoesNotTryWhatReachesBeyondTheStore() {
    inbox.consumer(
        EventStream.MATTER,
        event -> {
          received.add(event.envelope().subject());
          return Receipt.APPLIED;
        });
    var envelope = HeldInMemory.envelope("beyond", 1);
    var headers = new HashMap<>(RecordHeaders.texts(envelope));
    headers.put("ce_source", EventStream.MATTER.source());
    store.bury(new DeadLetter("t/0/beyond", "no-body", headers, new byte[] {1}, NOW, null));
    assertThat(redrives.foresee(Filter.ALL).outcomes()).isEqualTo(Map.of(Forecast.UNFORESEEN, 1L));
    assertThat(received).isEmpty();
  }

  @Test
  void theEarlierEventsOfACaseGoFirst() {
    for (var seq : List.of(3L, 1L, 2L)) {
      bury("t/0/" + seq, "one", seq);
    }
    bury("other", 1);
    var forecast = redrives.foresee(Filter.ALL);
    assertThat(forecast.subjects()).isEqualTo(2);
    assertThat(forecast.outcomes()).isEqualTo(Map.of("applied", 2L, Forecast.DEPENDS, 2L));
    redrive(Filter.ALL);
    assertThat(numbers).containsSubsequence("one#1", "one#2", "one#3");
  }

  @Test
  void warnsOfAnEarlierEventThatIsNotChosen() {
    bury("t/0/1", "one", 1);
    var later = bury("t/0/2", "one", 2);
    var only = new Filter(Set.of(later.item()), null, null, null, null, null);
    assertThat(redrives.foresee(only).earlier()).isEqualTo(1);
    assertThat(redrives.foresee(Filter.ALL).earlier()).isZero();
  }

  @Test
  void anUnconfirmedCorrectionIsNotTaken() {
    var letter = bury("bad", 1);
    var mended = Map.of("ce_subject", "good");
    store.correct(new Correction(letter.item(), mended, "{}", "why", "me", NOW));
    assertThat(redrive(Filter.ALL).outcomes()).isEqualTo(Map.of(STILL_BAD, 1L));
    store.confirm(letter.item(), NOW, "you");
    assertThat(redrive(Filter.ALL).outcomes()).isEqualTo(Map.of("applied", 1L));
    assertThat(received).containsExactly("good");
  }

  @Test
  void itIsWrittenDownWhoSetOffWhatAndWhatCameOfIt() {
    bury("a", 1);
    var job = redrive(Filter.ALL);
    assertThat(store.audited(null, 10))
        .extracting(AuditEntry::action, AuditEntry::by, AuditEntry::reason, AuditEntry::counts)
        .containsExactlyInAnyOrder(
            tuple("redrive-started", "me", "a reason", Map.of("selected", 1L)),
            tuple("redrive-done", "me", "a reason", Map.of("applied", 1L)));
    assertThat(store.audited(null, 10)).allMatch(entry -> job.id().equals(entry.job()));
  }

  private static Filter of(Kind kind) {
    return new Filter(Set.of(), kind, null, null, null, null);
  }

  private DeadLetter bury(String subject, long seq) {
    return bury("t/0/" + subject, subject, seq);
  }

  private DeadLetter bury(String place, String subject, long seq) {
    var envelope = HeldInMemory.envelope(subject, seq);
    var letter =
        new DeadLetter(
            place,
            "no-body",
            RecordHeaders.texts(envelope),
            "{}".getBytes(StandardCharsets.UTF_8),
            NOW,
            null);
    store.bury(letter);
    return letter;
  }

  private OpsJob redrive(Filter filter) {
    return ended(redrives.start(filter, "me", "a reason", AT_ONCE));
  }

  private OpsJob discard(Filter filter) {
    return ended(discards.start(filter, "me", "a reason", AT_ONCE));
  }

  private OpsJob ended(OpsJob job) {
    return await()
        .until(() -> store.job(job.id()).orElseThrow(), now -> !now.state().equals(OpsJob.RUNNING));
  }

  /// Does not answer as often as it is told.
  private RetryTemplate countingRetries() {
    var counting = TransientRetries.startingWith(Duration.ofMillis(1));
    counting.setRetryListener(
        new RetryListener() {
          @Override
          public void beforeRetry(RetryPolicy policy, Retryable<?> retryable) {
            waits.incrementAndGet();
          }
        });
    return counting;
  }

  private final class Faulty extends OpsStoreInMemory {
    @Override
    public synchronized boolean settle(String item, String outcome, Instant now) {
      failIf(unsettled);
      return super.settle(item, outcome, now);
    }

    @Override
    public synchronized boolean keep(OpsJob job) {
      failIf(unkept);
      return super.keep(job);
    }

    private static void failIf(AtomicInteger left) {
      if (left.getAndUpdate(count -> Math.max(0, count - 1)) > 0) {
        throw new DataAccessResourceFailureException("no answer");
      }
    }
  }

  private static final class Uncounted implements InboxMetrics {
    @Override
    public void received(Envelope envelope, Receipt receipt) {}

    @Override
    public void buried(String reason) {}
  }
}
