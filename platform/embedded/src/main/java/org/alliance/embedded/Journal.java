package org.alliance.embedded;

import de.bwaldvogel.mongo.bson.Document;

/// Where the changes of all collections are written down, in the order they are made.
interface Journal extends AutoCloseable {
  void put(String database, String collection, Document document);

  void remove(String database, String collection, Object id);

  /// Leaves only what is still there, so that deleted documents are gone from the disk.
  void rewrite();

  @Override
  void close();

  Journal NONE =
      new Journal() {
        @Override
        public void put(String database, String collection, Document document) {}

        @Override
        public void remove(String database, String collection, Object id) {}

        @Override
        public void rewrite() {}

        @Override
        public void close() {}
      };
}
