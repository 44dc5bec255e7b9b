package org.alliance.kit.ops.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.alliance.contracts.Envelope;
import org.alliance.contracts.EventStream;
import org.alliance.contracts.ServiceName;
import org.alliance.kit.aggregate.Receipt;
import org.alliance.kit.codec.EventCodec;
import org.alliance.kit.inbox.Inbox;
import org.alliance.kit.inbox.InboxMetrics;
import org.alliance.kit.ops.ArchiveInMemory;
import org.alliance.kit.ops.Corrections;
import org.alliance.kit.ops.Discards;
import org.alliance.kit.ops.Rebuilds;
import org.alliance.kit.ops.Redrives;
import org.alliance.kit.ops.Replays;
import org.alliance.kit.ops.StuckEvent.Kind;
import org.alliance.kit.ops.StuckEvents;
import org.alliance.kit.ops.StuckGroup;
import org.alliance.kit.ops.job.OpsJobs;
import org.alliance.kit.ops.store.OpsStore;
import org.alliance.kit.ops.store.OpsStoreContract;
import org.alliance.kit.ops.store.OpsStoreInMemory;
import org.alliance.kit.ops.web.OpsJobsController.ReplayRequest;
import org.alliance.kit.ops.web.OpsJobsController.StuckEventsRequest;
import org.alliance.kit.ops.web.OpsJobsController.WouldBe;
import org.alliance.kit.web.ApiProblem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What operators may ask for, and what they are told.
class OpsControllersTests {
  private static final Instant NOW = Instant.parse("2026-01-05T10:00:00Z");

  private final OpsStore store = new OpsStoreInMemory();
  private final StuckEvents stuck = new StuckEvents(List.of(), store);
  private final ArchiveInMemory archive = new ArchiveInMemory();
  private final OpsJobs jobs = new OpsJobs(store, Clock.systemUTC(), "one");
  private final StuckEventsController shown =
      new StuckEventsController(stuck, new Corrections(stuck, store, Clock.systemUTC()));
  private final OpsJobsController controller =
      new OpsJobsController(
          new Redrives(
              stuck,
              store,
              new Inbox((_, _) -> {}, new Uncounted(), new EventCodec()),
              _ -> {},
              jobs,
              Clock.systemUTC()),
          new Discards(stuck, store, _ -> {}, jobs, Clock.systemUTC()),
          new Replays(archive, _ -> {}, _ -> Set.of(), jobs),
          new Rebuilds(List.of(), _ -> {}, jobs),
          store,
          ServiceName.INTAKE);

  @AfterEach
  void stop() {
    jobs.close();
  }

  @ParameterizedTest
  @CsvSource({
    "          ,                     ,                     ",
    "          , 2026-01-05T10:00:00Z,                     ",
    "          ,                     , 2026-01-05T10:00:00Z",
    "          , 2026-01-05T10:00:00Z, 2026-01-05T10:00:00Z",
    "          , 2026-01-05T11:00:00Z, 2026-01-05T10:00:00Z",
    "a         , 2026-01-05T10:00:00Z,                     ",
    "a         ,                     , 2026-01-05T10:00:00Z",
    "a         , 2026-01-05T10:00:00Z, 2026-01-05T11:00:00Z"
  })
  void refusesAReplayOfWhatItWouldNotHeed(
      @Nullable String subject, @Nullable Instant from, @Nullable Instant to) {
    assertThatThrownBy(() -> controller.replay(replay(subject, from, to)))
        .isInstanceOfSatisfying(
            ApiProblem.class, problem -> assertThat(problem.status()).isEqualTo(400));
  }

  @Test
  void takesAReplayOfASubjectOrOfATime() {
    archive.add(EventStream.REPORT, "a", 3);
    archive.add(EventStream.REPORT, "b", 2);
    assertThat(controller.replay(replay("a", null, null)).getBody()).isEqualTo(new WouldBe(3));
    assertThat(controller.replay(replay(null, NOW, NOW.plusSeconds(1))).getBody())
        .isEqualTo(new WouldBe(5));
  }

  @Test
  void refusesADiscardOfEverything() {
    assertThatThrownBy(() -> controller.discard(about(List.of(), null)))
        .isInstanceOfSatisfying(
            ApiProblem.class, problem -> assertThat(problem.code()).isEqualTo("what-to-discard"));
    assertThatThrownBy(() -> controller.discard(about(null, null))).isInstanceOf(ApiProblem.class);
    assertThat(controller.redrive(about(null, null)).getBody()).isEqualTo(new WouldBe(0));
  }

  @Test
  void countsAllAndShowsTheFirst() {
    for (var item = 0; item < 1_500; item++) {
      store.bury(OpsStoreContract.letter("t/0/" + item, "no-body", NOW.plusSeconds(item)));
    }
    store.bury(OpsStoreContract.letter("t/1/1", "missing-header", NOW));
    var answer = shown.items(null, "no-body", null, null, null);
    assertThat(answer.getBody()).hasSize(500);
    assertThat(answer.getHeaders().getFirst("X-Total-Count")).isEqualTo("1500");
    assertThat(shown.groups()).extracting(StuckGroup::count).containsExactly(1_500, 1);
    assertThat(shown.groups().getFirst().oldest()).isEqualTo(NOW);
    assertThat(controller.discard(about(null, Kind.DEAD_LETTER)).getBody())
        .isEqualTo(new WouldBe(1_501));
  }

  private static StuckEventsRequest about(@Nullable List<String> ids, @Nullable Kind kind) {
    return new StuckEventsRequest(ids, kind, null, null, null, null, true, null, "a reason");
  }

  private static ReplayRequest replay(
      @Nullable String subject, @Nullable Instant from, @Nullable Instant to) {
    return new ReplayRequest(
        EventStream.REPORT.source(), subject, from, to, true, null, "a reason");
  }

  private static final class Uncounted implements InboxMetrics {
    @Override
    public void received(Envelope envelope, Receipt receipt) {}

    @Override
    public void buried(String reason) {}
  }
}
