package org.alliance.kit.mongo;

import org.alliance.testkit.Infrastructure;

class MongoDocumentsIT extends DocumentsContract {
  @Override
  protected Documents documents() {
    var documents = new MongoDocuments(Infrastructure.mongo(), "notes");
    documents.ensureIndexes();
    return documents;
  }
}
