package org.alliance.kit.mongo;

import org.alliance.kit.ops.OpsStore;
import org.alliance.kit.ops.OpsStoreContract;
import org.alliance.testkit.Infrastructure;

class MongoOpsStoreIT extends OpsStoreContract {
  @Override
  protected OpsStore store() {
    return new MongoOpsStore(Infrastructure.mongo());
  }
}
