package org.alliance.intake.adapter.mongo.forgetting;

import com.mongodb.MongoException;
import java.util.List;
import org.alliance.intake.application.forgetting.StoreRewrite;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.MongoOperations;

/// By MongoDB's command `compact`. The embedded store rewrites its journal on it. A server whose
/// user may not run it frees the disk later.
final class MongoRewrite implements StoreRewrite {
  private static final Logger log = LoggerFactory.getLogger(MongoRewrite.class);
  private static final List<String> COLLECTIONS = List.of("vault_keys", "vault");

  private final MongoOperations mongo;

  MongoRewrite(MongoOperations mongo) {
    this.mongo = mongo;
  }

  @Override
  public boolean rewrite() {
    try {
      COLLECTIONS.forEach(name -> mongo.executeCommand(new Document("compact", name)));
      return true;
    } catch (DataAccessException | MongoException refused) {
      log.warn(
          "The store does not compact now, so deleted keys leave its files later: {}",
          refused.getClass().getSimpleName());
      return false;
    }
  }
}
