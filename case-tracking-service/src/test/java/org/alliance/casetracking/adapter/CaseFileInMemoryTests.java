package org.alliance.casetracking.adapter;

import org.alliance.casetracking.domain.CaseFile;
import org.alliance.casetracking.domain.CaseFile.Filed;
import org.alliance.kit.aggregate.Aggregates;
import org.alliance.testkit.InMemoryAggregates;

class CaseFileInMemoryTests extends CaseFileStoreContract {
  private final InMemoryAggregates<CaseFile, Filed> store =
      InMemoryAggregates.of(MongoConfiguration.CASE_FILES);

  @Override
  protected Aggregates<CaseFile, Filed> aggregates() {
    return store;
  }
}
