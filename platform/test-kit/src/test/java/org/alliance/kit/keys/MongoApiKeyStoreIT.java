package org.alliance.kit.keys;

import org.alliance.kit.mongo.MongoApiKeyStore;
import org.alliance.testkit.Infrastructure;

class MongoApiKeyStoreIT extends ApiKeyStoreContract {
  @Override
  ApiKeyStore store() {
    var store = new MongoApiKeyStore(Infrastructure.mongo());
    store.ensureIndexes();
    return store;
  }
}
