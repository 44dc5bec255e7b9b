package org.alliance.kit.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import org.alliance.contracts.EventStream;
import org.alliance.contracts.RepairRequest;
import org.alliance.contracts.ServiceName;
import org.alliance.kit.outbox.EventSender;
import org.alliance.kit.repair.RepairDesk;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

class ReplaysTests {
  private static final EventStream STREAM = EventStream.REPORT;
  private static final RepairRequest EVERYTHING = RepairRequest.everything(STREAM);

  private final OpsStore store = new OpsStoreInMemory();
  private final ArchiveInMemory archive = new ArchiveInMemory();
  private final List<String> sent = new CopyOnWriteArrayList<>();
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
    new Replays(archive, failing, jobs)
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
  void aRebuildThatIsBrokenOffAsksTheOwnersThatAreLeft() {
    var asked = new CopyOnWriteArrayList<EventStream>();
    var forgotten = new CopyOnWriteArrayList<String>();
    var projection =
        new Projection(
            "files",
            List.of(EventStream.REPORT, EventStream.REFERRAL),
            () -> forgotten.add("files"));
    try (var jobs = new OpsJobs(store, Clock.systemUTC(), "one")) {
      new Rebuilds(
              List.of(projection),
              request -> {
                if (request.stream() == EventStream.REFERRAL) {
                  jobs.close();
                  throw new DataAccessResourceFailureException("this process dies");
                }
                asked.add(request.stream());
              },
              jobs)
          .start("files", "me", "a reason");
      await().until(() -> asked.equals(List.of(EventStream.REPORT)));
      await().until(() -> store.running().getFirst().cursor() != null);
    }
    try (var jobs = new OpsJobs(store, Clock.systemUTC(), "one")) {
      new Rebuilds(List.of(projection), request -> asked.add(request.stream()), jobs);
      jobs.goOn(_ -> false);
      awaitEnd();
    }
    assertThat(asked).containsExactly(EventStream.REPORT, EventStream.REFERRAL);
    assertThat(forgotten).hasSize(1);
  }

  private record Process(OpsJobs jobs, RepairDesk desk) implements AutoCloseable {
    @Override
    public void close() {
      jobs.close();
    }
  }

  private Process process(String name) {
    var jobs = new OpsJobs(store, Clock.systemUTC(), name);
    var replays = new Replays(archive, sender, jobs);
    return new Process(
        jobs, new RepairDesk(ServiceName.INTAKE, archive, sender, replays::startOver));
  }

  private void sends(int events) {
    allowed.release(events);
    await().until(() -> sent.size() >= events);
  }

  private void awaitEnd() {
    await().until(() -> store.running().isEmpty());
  }
}
