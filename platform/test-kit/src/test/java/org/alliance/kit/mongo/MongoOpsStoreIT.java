package org.alliance.kit.mongo;

import org.alliance.kit.ops.OpsStore;
import org.alliance.kit.ops.OpsStoreContract;
import org.alliance.testkit.Infrastructure;

class MongoOpsStoreIT extends OpsStoreContract {
  @Override
  protected OpsStore store() {
    var store = new MongoOpsStore(Infrastructure.mongo());
    store.ensureIndexes();
    return store;
  }
}
