package org.alliance.casetracking.adapter.mongo;

import org.alliance.casetracking.domain.CaseFile;
import org.alliance.casetracking.domain.CaseFile.Filed;
import org.alliance.kit.aggregate.Aggregates;
import org.alliance.testkit.InMemoryAggregates;

class CaseFileInMemoryTests extends CaseFileStoreContract {
  private final InMemoryAggregates<CaseFile, Filed> store =
      InMemoryAggregates.of(MongoConfiguration.caseFilesIn("case_files"));

  @Override
  protected Aggregates<CaseFile, Filed> aggregates() {
    return store;
  }
}
