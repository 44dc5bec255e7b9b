package org.alliance.kit.ops;

import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
import org.alliance.kit.ops.store.DeadLetter;
import org.alliance.kit.ops.store.OpsJob;
import org.alliance.kit.ops.store.OpsStore;
import org.alliance.kit.ops.store.OpsStoreInMemory;
import org.springframework.core.retry.RetryListener;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.core.retry.Retryable;
import org.springframework.dao.DataAccessResourceFailureException;

/// Redrives and discards on a store in memory, which fails as often as it is told.
final class StuckJobsScene implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-01-05T10:00:00Z");
  private static final int AT_ONCE = 1_000_000;

  final AtomicInteger unsettled = new AtomicInteger();
  final AtomicInteger unkept = new AtomicInteger();
  final OpsStore store = new Faulty();
  final HeldInMemory held = new HeldInMemory();
  final StuckEvents stuck = new StuckEvents(List.of(held), store);
  private final OpsJobs jobs = new OpsJobs(store, Clock.systemUTC(), "one");
  final List<String> received = new ArrayList<>();
  final List<String> numbers = new ArrayList<>();
  final List<RepairRequest> asked = new ArrayList<>();
  final AtomicInteger waits = new AtomicInteger();
  private final RetryTemplate retries = countingRetries();
  final Inbox inbox = new Inbox((_, _) -> {}, new Uncounted(), new EventCodec());
  final Redrives redrives =
      new Redrives(stuck, store, inbox, asked::add, jobs, Clock.systemUTC(), retries);
  final Discards discards =
      new Discards(stuck, store, asked::add, jobs, Clock.systemUTC(), retries);

  StuckJobsScene() {
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

  @Override
  public void close() {
    jobs.close();
  }

  static Filter of(Kind kind) {
    return new Filter(Set.of(), kind, null, null, null, null);
  }

  DeadLetter bury(String subject, long seq) {
    return bury("t/0/" + subject, subject, seq);
  }

  DeadLetter bury(String place, String subject, long seq) {
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

  OpsJob redrive(Filter filter) {
    return ended(redrives.start(filter, "me", "a reason", AT_ONCE));
  }

  OpsJob discard(Filter filter) {
    return ended(discards.start(filter, "me", "a reason", AT_ONCE));
  }

  private OpsJob ended(OpsJob job) {
    return await()
        .until(() -> store.job(job.id()).orElseThrow(), now -> !now.state().equals(OpsJob.RUNNING));
  }

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

  /// Does not answer as often as it is told.
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
