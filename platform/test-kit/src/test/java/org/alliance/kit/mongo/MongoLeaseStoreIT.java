package org.alliance.kit.mongo;

import org.alliance.kit.outbox.LeaseStore;
import org.alliance.kit.outbox.LeaseStoreContract;
import org.alliance.testkit.Infrastructure;

class MongoLeaseStoreIT extends LeaseStoreContract {
  @Override
  protected LeaseStore store() {
    return new MongoLeaseStore(Infrastructure.mongo());
  }
}
