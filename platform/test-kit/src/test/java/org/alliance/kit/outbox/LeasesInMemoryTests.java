package org.alliance.kit.outbox;

class LeasesInMemoryTests extends LeaseStoreContract {
  @Override
  protected LeaseStore store() {
    return new LeasesInMemory();
  }
}
