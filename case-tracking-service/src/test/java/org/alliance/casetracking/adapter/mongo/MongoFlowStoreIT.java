package org.alliance.casetracking.adapter.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alliance.casetracking.application.flow.CaseFlowProjection;
import org.alliance.casetracking.application.flow.FlowStore;
import org.alliance.casetracking.application.flow.FlowStoreContract;
import org.alliance.casetracking.application.flow.KeptSteps;
import org.alliance.casetracking.domain.CaseFile;
import org.alliance.casetracking.domain.CaseFile.Filed;
import org.alliance.contracts.values.CaseId;
import org.alliance.kit.aggregate.Change;
import org.alliance.kit.codec.EventCodec;
import org.alliance.kit.mongo.MongoAggregates;
import org.alliance.kit.outbox.OutboxSignal;
import org.alliance.testkit.Infrastructure;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

class MongoFlowStoreIT extends FlowStoreContract {
  private final MongoTemplate mongo = Infrastructure.mongo();
  private final MongoAggregates<CaseFile, Filed, CaseFileDocument> files =
      new MongoAggregates<>(
          mongo,
          MongoConfiguration.caseFilesIn(MongoGenerations.FIRST),
          new EventCodec(),
          Clock.systemUTC(),
          OutboxSignal.NOBODY);
  private final RecordedSteps steps = new RecordedSteps();
  private final MongoFlowStore store = new MongoFlowStore(mongo, MongoGenerations.FIRST, steps);

  MongoFlowStoreIT() {
    store.prepare();
  }

  @Override
  protected FlowStore store() {
    return store;
  }

  @Override
  protected void save(CaseId id, CaseFile file) {
    files.save(Change.of(files.load(id.value()), file, List.of()));
  }

  /// Files that were counted before steps were kept are looked at once more, and count once.
  @Test
  void keepsTheStepsOfFilesFromBeforeThereWereSteps() {
    var id = new CaseId("123e4567-e89b-12d3-a456-426614174001");
    save(id, CaseFile.EMPTY);
    new CaseFlowProjection(store).countAll();
    var counted = store.counters().counts();
    assertThat(steps.kept).containsKey(id);
    mongo.updateMulti(new Query(), new Update().unset("steps"), "case_flow");
    steps.kept.clear();
    var next = new MongoFlowStore(mongo, MongoGenerations.FIRST, steps);
    next.prepare();
    new CaseFlowProjection(next).countAll();
    assertThat(steps.kept).containsKey(id);
    assertThat(next.counters().counts()).isEqualTo(counted);
  }

  @Test
  void countsFilesFromBeforeThereWereCounters() {
    var id = new CaseId("123e4567-e89b-12d3-a456-426614174000");
    save(id, CaseFile.EMPTY);
    mongo.updateMulti(
        new Query(), new Update().unset(MongoFlowStore.UNCOUNTED), MongoGenerations.FIRST);
    mongo.remove(new Query(), "case_flow");
    assertThat(store.hasUncounted()).isFalse();
    new MongoFlowStore(mongo, MongoGenerations.FIRST, steps).prepare();
    assertThat(store.uncounted(10)).singleElement().matches(file -> file.caseId().equals(id));
  }

  private static final class RecordedSteps implements KeptSteps {
    private final Map<CaseId, Kept> kept = new HashMap<>();

    @Override
    public void keep(String files, List<Kept> changed) {
      changed.forEach(one -> kept.put(one.caseId(), one));
    }

    @Override
    public void forget(String files) {
      kept.clear();
    }
  }
}
