package org.alliance.kit.ops.store;

import org.alliance.testkit.Infrastructure;

class MongoOpsStoreIT extends OpsStoreContract {
  @Override
  protected OpsStore store() {
    var store = new MongoOpsStore(Infrastructure.mongo());
    store.ensureIndexes();
    return store;
  }
}
