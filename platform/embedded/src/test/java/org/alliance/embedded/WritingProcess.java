package org.alliance.embedded;

import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import org.bson.Document;

/// Writes and says so until it is killed.
final class WritingProcess {
  private WritingProcess() {}

  public static void main(String[] arguments) {
    try (var mongo = EmbeddedMongo.start(Path.of(arguments[0]), 0);
        var client = MongoClients.create(mongo.uri())) {
      var cases = client.getDatabase("test").getCollection("cases");
      for (var n = 0; n < 1_000_000; n++) {
        cases.insertOne(new Document("_id", "case-" + n).append("text", "x".repeat(500)));
        System.out.println("case-" + n);
        System.out.flush();
      }
    }
  }
}
