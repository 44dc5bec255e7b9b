package org.alliance.intake.adapter.mongo.report;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.bson.RawBsonDocument;
import org.springframework.data.mongodb.core.MongoTemplate;

/// Looks for a text in the bytes of every document of a store: whatever field, list or binary holds
/// it, its bytes are among them.
public final class PlantedText {
  private PlantedText() {}

  /// The collections in which the text can be read.
  public static List<String> collectionsWith(MongoTemplate mongo, String text) {
    var found = new ArrayList<String>();
    for (var collection : mongo.getCollectionNames()) {
      for (var document : mongo.getDb().getCollection(collection, RawBsonDocument.class).find()) {
        var bytes = document.getByteBuffer().array();
        if (new String(bytes, StandardCharsets.ISO_8859_1)
            .contains(
                new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1))) {
          found.add(collection);
          break;
        }
      }
    }
    return found;
  }
}
