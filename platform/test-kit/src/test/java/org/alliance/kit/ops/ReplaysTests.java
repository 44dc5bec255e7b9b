package org.alliance.kit.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.alliance.contracts.EventStream;
import org.alliance.contracts.RepairRequest;
import org.alliance.contracts.ServiceName;
import org.alliance.kit.ops.job.OpsJobs;
import org.alliance.kit.ops.store.OpsJob;
import org.alliance.kit.ops.store.OpsStore;
import org.alliance.kit.ops.store.OpsStoreContract;
import org.alliance.kit.ops.store.OpsStoreInMemory;
import org.alliance.kit.outbox.EventSender;
import org.alliance.kit.repair.EventResender;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

class ReplaysTests {
  private static final EventStream STREAM = EventStream.REPORT;
  private static final RepairRequest EVERYTHING = RepairRequest.everything(STREAM);

  private final OpsStore store = new OpsStoreInMemory();
  private final ArchiveInMemory archive = new ArchiveInMemory();
  private final List<String> sent = new CopyOnWriteArrayList<>();
  private final List<String> done = new CopyOnWriteArrayList<>();
  private final Semaphore allowed = new Semaphore(0);
  private final EventSender sender =
      event -> {
        allowed.acquireUninterruptibly();
        sent.add(event.envelope().id());
      };

  ReplaysTests() {
    for (var subject : List.of("a", "b", "c")) {
      archive.add(STREAM, subject, 200);
    }
  }

  @Test
  void goesOnWhereItWasWhenItsInstanceComesBack() {
    try (var process = process("one")) {
      process.desk.answer(EVERYTHING, "place-1");
      sends(320);
    }
    sent.clear();
    allowed.release(1_000);
    try (var process = process("one")) {
      process.jobs.goOn(_ -> false);
      awaitEnd();
    }
    assertThat(sent).hasSizeBetween(280, 330).endsWith("intake.report:c:200");
    assertThat(sent.getFirst()).startsWith("intake.report:b:");
  }

  @Test
  void isTakenOverFromAnInstanceThatIsGoneAndFromNoOther() {
    try (var process = process("one")) {
      process.desk.answer(EVERYTHING, "place-1");
      sends(10);
    }
    allowed.release(1_000);
    try (var process = process("two")) {
      process.jobs.goOn("three"::equals);
      assertThat(store.running()).extracting(OpsJob::instance).containsExactly("one");
      process.jobs.goOn("one"::equals);
      awaitEnd();
    }
    assertThat(new HashSet<>(sent)).hasSize(600);
  }

  @Test
  void isBegunOnceForARequestThatIsHeardTwice() {
    try (var process = process("one")) {
      process.desk.answer(EVERYTHING, "place-1");
      process.desk.answer(EVERYTHING, "place-1");
      allowed.release(2_000);
      awaitEnd();
      process.desk.answer(EVERYTHING, "place-1");
    }
    assertThat(store.jobs(10)).hasSize(1);
    assertThat(sent).hasSize(600);
  }

  @Test
  void beginsAnewForALaterRequestAndTheOneBeforeEnds() {
    try (var process = process("one")) {
      process.desk.answer(EVERYTHING, "place-1");
      sends(100);
      sent.clear();
      process.desk.answer(EVERYTHING, "place-2");
      allowed.release(2_000);
      awaitEnd();
    }
    assertThat(store.jobs(10))
        .extracting(OpsJob::state)
        .containsExactlyInAnyOrder("superseded", "done");
    assertThat(new HashSet<>(sent)).hasSize(600);
    assertThat(sent.size()).isLessThan(700);
  }

  @Test
  void isTriedAgainWhileTheBrokerOrTheStoreIsAway() {
    allowed.release(1_000);
    var failures = new ArrayList<>(List.of("away", "away", "away"));
    EventSender failing =
        event -> {
          if (event.envelope().id().equals("intake.report:b:3") && !failures.isEmpty()) {
            failures.removeLast();
            throw new DataAccessResourceFailureException("no answer");
          }
          sender.send(event);
        };
    var jobs = new OpsJobs(store, Clock.systemUTC(), "one");
    new Replays(archive, failing, _ -> Set.of(), jobs)
        .start(Replays.Selection.everything(STREAM), "me", "a reason", 1_000_000);
    awaitEnd();
    assertThat(sent).hasSize(600).doesNotHaveDuplicates();
  }

  @Test
  void closesWhatNobodyCanGoOnWith() {
    var job = OpsStoreContract.job("x", "one");
    store.begin(
        new OpsJob(
            "x",
            "redrive",
            job.about(),
            job.by(),
            job.reason(),
            "one",
            OpsJob.RUNNING,
            1,
            job.outcomes(),
            job.left(),
            job.started(),
            null,
            Map.of(),
            null));
    try (var process = process("one")) {
      process.jobs.goOn(_ -> false);
    }
    assertThat(store.job("x").orElseThrow().state()).isEqualTo("interrupted");
  }

  @Test
  void waitsUntilAllThatWasSaidBeforeIsArchived() {
    allowed.release(2_000);
    var looks = new AtomicInteger();
    var unsent = List.of(Set.of("a", "b"), Set.of("b", "c"), Set.of("a", "b"), Set.of("c"));
    var replays =
        new Replays(
            archive,
            sender,
            _ -> unsent.get(looks.getAndIncrement()),
            new OpsJobs(store, Clock.systemUTC(), "one"),
            _ -> assertThat(sent).isEmpty());
    replays.start(Replays.Selection.everything(STREAM), "me", "a reason", 1_000_000);
    awaitEnd();
    assertThat(looks).hasValue(4);
    assertThat(sent).hasSize(600).doesNotHaveDuplicates();
  }

  @Test
  void doesNotWaitForEverForAnAggregateThatAlwaysHasSomethingToSay() {
    allowed.release(2_000);
    var looks = new AtomicInteger();
    new Replays(
            archive,
            sender,
            _ -> Set.of("a"),
            new OpsJobs(store, Clock.systemUTC(), "one"),
            _ -> looks.incrementAndGet())
        .start(Replays.Selection.everything(STREAM), "me", "a reason", 1_000_000);
    awaitEnd();
    assertThat(looks).hasValue(120);
    assertThat(sent).hasSize(600);
  }

  @Test
  void doesNotWaitWhereOneAggregateIsAskedFor() {
    allowed.release(2_000);
    var jobs = new OpsJobs(store, Clock.systemUTC(), "one");
    Function<EventStream, Set<String>> nobodyAsks =
        _ -> {
          throw new IllegalStateException("nobody asks");
        };
    var one = new Replays.Selection(STREAM, "a", Instant.EPOCH, Instant.MAX);
    new Replays(archive, sender, nobodyAsks, jobs).start(one, "me", "a reason", 1_000_000);
    awaitEnd();
    assertThat(sent).hasSize(200);
  }

  @Test
  void aRebuildThatIsBrokenOffBeginsAnew() {
    var process = new Rebuilding("one");
    try (process.jobs) {
      process.dies.set(true);
      process.rebuilds.start("files", "me", "a reason");
      await().until(() -> done.equals(List.of("forget", "REPORT")));
    }
    done.clear();
    var again = new Rebuilding("one");
    try (again.jobs) {
      again.jobs.goOn(_ -> false);
      awaitEnd();
    }
    assertThat(done).containsExactly("forget", "REPORT", "REFERRAL");
  }

  @Test
  void aRebuildThatStoodStillAndWasTakenOverFillsWhatItEmpties() throws InterruptedException {
    var zombie = new Rebuilding("one");
    var other = new Rebuilding("two");
    zombie.mayForget.acquire();
    try (zombie.jobs;
        other.jobs) {
      zombie.rebuilds.start("files", "me", "a reason");
      other.jobs.goOn("one"::equals);
      awaitEnd();
      assertThat(done).containsExactly("forget", "REPORT", "REFERRAL");
      done.clear();
      zombie.mayForget.release();
      await().until(() -> done.equals(List.of("forget", "REPORT", "REFERRAL")));
    }
  }

  /// A process that makes a projection anew.
  private final class Rebuilding {
    final OpsJobs jobs;
    final Rebuilds rebuilds;
    final AtomicBoolean dies = new AtomicBoolean();
    final Semaphore mayForget = new Semaphore(1);

    Rebuilding(String name) {
      jobs = new OpsJobs(store, Clock.systemUTC(), name);
      var streams = List.of(EventStream.REPORT, EventStream.REFERRAL);
      rebuilds =
          new Rebuilds(List.of(new Projection("files", streams, this::forget)), this::ask, jobs);
    }

    private void forget() {
      mayForget.acquireUninterruptibly();
      done.add("forget");
    }

    private void ask(RepairRequest request) {
      if (dies.get() && request.stream() == EventStream.REFERRAL) {
        jobs.close();
        throw new DataAccessResourceFailureException("this process dies");
      }
      done.add(request.stream().name());
    }
  }

  private record Process(OpsJobs jobs, EventResender desk) implements AutoCloseable {
    @Override
    public void close() {
      jobs.close();
    }
  }

  private Process process(String name) {
    var jobs = new OpsJobs(store, Clock.systemUTC(), name);
    var replays = new Replays(archive, sender, _ -> Set.of(), jobs);
    return new Process(
        jobs, new EventResender(ServiceName.INTAKE, archive, sender, replays::startOver));
  }

  private void sends(int events) {
    allowed.release(events);
    await().until(() -> sent.size() >= events);
  }

  private void awaitEnd() {
    await().until(() -> store.running().isEmpty());
  }
}
