package org.alliance.casetracking.adapter.mongo;

import java.time.Clock;
import org.alliance.casetracking.domain.CaseFile;
import org.alliance.casetracking.domain.CaseFile.Filed;
import org.alliance.kit.aggregate.Aggregates;
import org.alliance.kit.codec.EventCodec;
import org.alliance.kit.mongo.MongoAggregates;
import org.alliance.kit.outbox.OutboxSignal;
import org.alliance.testkit.Infrastructure;

class CaseFileMongoIT extends CaseFileStoreContract {
  private final Aggregates<CaseFile, Filed> store =
      new MongoAggregates<>(
          Infrastructure.mongo(),
          MongoConfiguration.caseFilesIn("case_files"),
          new EventCodec(),
          Clock.systemUTC(),
          OutboxSignal.NOBODY);

  @Override
  protected Aggregates<CaseFile, Filed> aggregates() {
    return store;
  }
}
