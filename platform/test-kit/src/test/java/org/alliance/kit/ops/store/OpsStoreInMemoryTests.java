package org.alliance.kit.ops.store;

class OpsStoreInMemoryTests extends OpsStoreContract {
  @Override
  protected OpsStore store() {
    return new OpsStoreInMemory();
  }
}
