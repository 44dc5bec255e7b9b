package org.alliance.chaos.audit;

import com.mongodb.client.MongoClient;
import org.alliance.chaos.cluster.Readiness;
import org.alliance.embedded.EmbeddedMongo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// An empty store for each test.
public abstract class WithStore {
  private EmbeddedMongo embedded;
  public MongoClient store;

  @BeforeEach
  final void open() {
    embedded = EmbeddedMongo.inMemory();
    store = Readiness.client(embedded.uri());
  }

  @AfterEach
  final void close() {
    store.close();
    embedded.close();
  }
}
