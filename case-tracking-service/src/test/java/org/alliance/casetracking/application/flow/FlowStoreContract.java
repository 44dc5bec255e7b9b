package org.alliance.casetracking.application.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.alliance.casetracking.application.flow.FlowStore.Counted;
import org.alliance.casetracking.application.flow.FlowStore.Uncounted;
import org.alliance.casetracking.domain.CaseEvents;
import org.alliance.casetracking.domain.CaseFile;
import org.alliance.casetracking.domain.Entry;
import org.alliance.contracts.values.CaseId;
import org.junit.jupiter.api.Test;

/// What every store of the flow keeps to.
public abstract class FlowStoreContract {
  private static final CaseId CASE = new CaseId("123e4567-e89b-12d3-a456-426614174000");
  private static final CaseFile REPORTED = fileOf("incident-reported.v1");
  private static final CaseFile ACCEPTED = fileOf("incident-reported.v1", "case-accepted.v1");

  /// An empty store.
  protected abstract FlowStore store();

  /// Saves the file of a case, as its next version.
  protected abstract void save(CaseId id, CaseFile file);

  @Test
  void beginsWithNothing() {
    assertThat(store().counters()).isEqualTo(FlowCounters.NONE);
    assertThat(store().hasUncounted()).isFalse();
    assertThat(store().uncounted(10)).isEmpty();
  }

  @Test
  void findsEachSavedFileUntilItIsSettled() {
    save(CASE, REPORTED);
    assertThat(store().uncounted(10))
        .containsExactly(new Uncounted(CASE, 1, REPORTED, FlowCounts.NONE));
    store().settle(batch(1, new Counted(CASE, 1, FlowCounts.of(REPORTED))));
    assertThat(store().hasUncounted()).isFalse();
    save(CASE, ACCEPTED);
    assertThat(store().uncounted(10))
        .containsExactly(new Uncounted(CASE, 2, ACCEPTED, FlowCounts.of(REPORTED)));
  }

  @Test
  void findsAFileAgainThatChangedWhileItWasCounted() {
    save(CASE, REPORTED);
    save(CASE, ACCEPTED);
    store().settle(batch(1, new Counted(CASE, 1, FlowCounts.of(REPORTED))));
    assertThat(store().uncounted(10))
        .containsExactly(new Uncounted(CASE, 2, ACCEPTED, FlowCounts.of(REPORTED)));
  }

  @Test
  void leavesAFileAloneThatALaterBatchHasSettled() {
    save(CASE, REPORTED);
    save(CASE, ACCEPTED);
    store().settle(batch(2, new Counted(CASE, 2, FlowCounts.of(ACCEPTED))));
    store().settle(batch(1, new Counted(CASE, 1, FlowCounts.of(REPORTED))));
    save(CASE, ACCEPTED);
    assertThat(store().uncounted(10))
        .containsExactly(new Uncounted(CASE, 3, ACCEPTED, FlowCounts.of(ACCEPTED)));
  }

  @Test
  void replacesCountersOnlyFromTheRevisionThatWasRead() {
    save(CASE, REPORTED);
    var before = store().counters();
    var after = CaseFlowProjection.after(before, store().uncounted(10));
    assertThat(store().replace(before, after)).isTrue();
    assertThat(store().replace(before, after)).isFalse();
    assertThat(store().counters()).isEqualTo(after);
    assertThat(after.revision()).isEqualTo(1);
    assertThat(after.batch()).hasSize(1);
    assertThat(after.recent()).hasSize(1);
  }

  private static FlowCounters batch(long revision, Counted counted) {
    return new FlowCounters(revision, FlowCounts.NONE, List.of(), List.of(counted));
  }

  private static CaseFile fileOf(String... types) {
    var entries = new ArrayList<Entry<?>>();
    for (var type : types) {
      var seq = entries.size() + 1;
      entries.add(
          new Entry<>(Instant.ofEpochSecond(seq), "intake/report", seq, CaseEvents.of(type)));
    }
    return new CaseFile(entries);
  }
}
