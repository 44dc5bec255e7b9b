package org.alliance.casetracking.application.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.alliance.casetracking.domain.CaseEvents;
import org.alliance.casetracking.domain.CaseFile;
import org.alliance.casetracking.domain.Entry;
import org.alliance.contracts.values.CaseId;
import org.junit.jupiter.api.Test;

class CaseFlowProjectionTests {
  private static final CaseId CASE = new CaseId("123e4567-e89b-12d3-a456-426614174000");
  private static final List<String> LIFE =
      List.of(
          "incident-reported.v1",
          "case-accepted.v1",
          "offer-made.v1",
          "firm-assigned.v1",
          "team-staffed.v1",
          "service-connected.v1",
          "client-withdrew.v1",
          "engagement-ended.v1");

  private final FlowStoreInMemory store = new FlowStoreInMemory();
  private final CaseFlowProjection projection = new CaseFlowProjection(store);

  @Test
  void goesOnWithACase() {
    store.save(CASE, file(2));
    projection.countAll();
    store.save(CASE, file(4));
    projection.countAll();
    var flow = store.counters().flow();
    assertThat(flow.recent()).singleElement().matches(recent -> recent.state().equals("assigned"));
    assertThat(flow.reports()).isEqualTo(1);
    assertThat(flow.assigned()).isEqualTo(1);
    assertThat(flow.states()).containsEntry("in-mandate", 0).containsEntry("assigned", 1);
    assertThat(flow.languages()).containsExactly(new Flow.LanguageRow("ko", "Korean", 1, 1, 0));
  }

  @Test
  void doesNotCountACaseWhoseReportHasNotBeenHeardOf() {
    store.save(CASE, new CaseFile(List.of(entry(4))));
    projection.countAll();
    assertThat(store.counters().flow().reports()).isZero();
    assertThat(store.counters().flow().recent()).hasSize(1);
  }

  @Test
  void keepsTheTwentyCasesWithTheNewestEntries() {
    for (var number = 0; number < 300; number++) {
      store.save(caseId(number), file(1 + number % LIFE.size()));
    }
    projection.countAll();
    var recent = store.counters().flow().recent();
    assertThat(recent).hasSize(20).allMatch(one -> one.state().equals("withdrawn"));
    assertThat(recent.stream().map(one -> one.caseId().value())).isSorted();
    assertThat(store.counters().flow().reports()).isEqualTo(300);
  }

  /// Three instances count while files change. Each of them may stop between any two of its writes,
  /// for a while or for ever, and go on with what it had read.
  @Test
  void countsEveryChangeOnceWhoeverDiesOrStandsStill() {
    for (var seed = 0; seed < 300; seed++) {
      var random = new Random(seed);
      var shared = new FlowStoreInMemory();
      var instances =
          new ArrayList<>(IntStream.range(0, 3).mapToObj(_ -> new Instance(shared)).toList());
      var truth = new HashMap<CaseId, CaseFile>();
      for (var step = 0; step < 120; step++) {
        if (random.nextInt(3) == 0) {
          var id = caseId(random.nextInt(8));
          var heard = truth.getOrDefault(id, CaseFile.EMPTY).entries().size();
          truth.put(id, file(Math.min(LIFE.size(), heard + 1)));
          shared.save(id, truth.get(id));
        } else if (random.nextInt(20) == 0) {
          instances.set(random.nextInt(3), new Instance(shared));
        } else {
          instances.get(random.nextInt(3)).step();
        }
      }
      new CaseFlowProjection(shared).countAll();
      assertThat(shared.counters().counts()).as("seed %d", seed).isEqualTo(sum(truth));
    }
  }

  /// What [CaseFlowProjection] does, one access to the store at a time.
  private static final class Instance {
    private final List<Runnable> ahead = new ArrayList<>();
    private final FlowStore shared;
    private FlowCounters before = FlowCounters.NONE;
    private List<FlowStore.Uncounted> changed = List.of();
    private FlowCounters after = FlowCounters.NONE;

    Instance(FlowStore shared) {
      this.shared = shared;
    }

    void step() {
      if (ahead.isEmpty()) {
        ahead.add(() -> before = shared.counters());
        ahead.add(() -> shared.settle(before));
        ahead.add(() -> changed = shared.uncounted(3));
        ahead.add(() -> {
          after = CaseFlowProjection.after(before, changed);
          if (changed.isEmpty() || !shared.replace(before, after)) {
            ahead.clear();
          }
        });
        ahead.add(() -> shared.settle(after));
      }
      var next = ahead.removeFirst();
      next.run();
    }
  }

  private static FlowCounts sum(Map<CaseId, CaseFile> files) {
    var sum = FlowCounts.NONE;
    for (var file : files.values()) {
      sum = sum.plus(FlowCounts.of(file));
    }
    return sum;
  }

  private static CaseId caseId(int number) {
    return CaseId.of(new UUID(0x4000, 0x8000_0000_0000_0000L + number));
  }

  private static CaseFile file(int entries) {
    return new CaseFile(
        IntStream.range(0, entries).<Entry<?>>mapToObj(CaseFlowProjectionTests::entry).toList());
  }

  private static Entry<?> entry(int number) {
    var type = LIFE.get(number);
    return new Entry<>(
        Instant.parse("2026-03-10T09:30:00Z").plusSeconds(number),
        sourceOf(type),
        number + 1,
        CaseEvents.of(type));
  }

  private static String sourceOf(String type) {
    return switch (type) {
      case "offer-made.v1", "firm-assigned.v1" -> "matching/referral";
      case "team-staffed.v1", "service-connected.v1", "engagement-ended.v1" -> "firm/matter";
      default -> "intake/report";
    };
  }
}
