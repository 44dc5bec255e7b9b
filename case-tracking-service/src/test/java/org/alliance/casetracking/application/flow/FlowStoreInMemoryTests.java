package org.alliance.casetracking.application.flow;

import org.alliance.casetracking.domain.CaseFile;
import org.alliance.contracts.values.CaseId;

class FlowStoreInMemoryTests extends FlowStoreContract {
  private final FlowStoreInMemory store = new FlowStoreInMemory();

  @Override
  protected FlowStore store() {
    return store;
  }

  @Override
  protected void save(CaseId id, CaseFile file) {
    store.save(id, file);
  }
}
