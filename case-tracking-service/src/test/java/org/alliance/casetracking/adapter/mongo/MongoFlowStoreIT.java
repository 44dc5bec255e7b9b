package org.alliance.casetracking.adapter.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import org.alliance.casetracking.application.flow.FlowStore;
import org.alliance.casetracking.application.flow.FlowStoreContract;
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
  private final MongoFlowStore store = new MongoFlowStore(mongo, MongoGenerations.FIRST);

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

  @Test
  void countsFilesFromBeforeThereWereCounters() {
    var id = new CaseId("123e4567-e89b-12d3-a456-426614174000");
    save(id, CaseFile.EMPTY);
    mongo.updateMulti(
        new Query(), new Update().unset(MongoFlowStore.UNCOUNTED), MongoGenerations.FIRST);
    mongo.remove(new Query(), "case_flow");
    assertThat(store.hasUncounted()).isFalse();
    store.prepare();
    assertThat(store.uncounted(10)).singleElement().matches(file -> file.caseId().equals(id));
  }
}
