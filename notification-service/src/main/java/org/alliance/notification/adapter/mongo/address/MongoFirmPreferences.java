package org.alliance.notification.adapter.mongo.address;

import java.util.Optional;
import org.alliance.contracts.values.FirmId;
import org.alliance.notification.application.address.FirmPreferences;
import org.alliance.notification.domain.preference.Preferences;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

/// Collection `firm_preferences`: `{ _id: firm id }` and the [PreferenceFields].
final class MongoFirmPreferences implements FirmPreferences {
  static final String COLLECTION = "firm_preferences";

  private final MongoOperations mongo;
  private final PreferenceFields fields;

  MongoFirmPreferences(MongoOperations mongo, PreferenceFields fields) {
    this.mongo = mongo;
    this.fields = fields;
  }

  @Override
  public Preferences of(FirmId firm) {
    return Optional.ofNullable(mongo.findById(firm.value(), Document.class, COLLECTION))
        .map(PreferenceFields::read)
        .orElse(Preferences.NONE);
  }

  @Override
  public void put(FirmId firm, Preferences preferences) {
    var document = new Document("_id", firm.value());
    fields.write(document, preferences, mongo.findById(firm.value(), Document.class, COLLECTION));
    mongo.save(document, COLLECTION);
  }
}
