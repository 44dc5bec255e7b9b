package org.alliance.kit.ops;

class OpsStoreInMemoryTests extends OpsStoreContract {
  @Override
  protected OpsStore store() {
    return new OpsStoreInMemory();
  }
}
