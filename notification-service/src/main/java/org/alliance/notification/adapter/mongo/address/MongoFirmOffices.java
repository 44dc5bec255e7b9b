package org.alliance.notification.adapter.mongo.address;

import java.util.Optional;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.place.UsState;
import org.alliance.notification.application.address.FirmOffices;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

/// Collection `firm_offices`: `{ _id: firm id, state }`, as firms' events tell.
final class MongoFirmOffices implements FirmOffices {
  private static final String COLLECTION = "firm_offices";

  private final MongoOperations mongo;

  MongoFirmOffices(MongoOperations mongo) {
    this.mongo = mongo;
  }

  @Override
  public Optional<UsState> stateOf(FirmId firm) {
    return Optional.ofNullable(mongo.findById(firm.value(), Document.class, COLLECTION))
        .map(found -> UsState.valueOf(found.getString("state")));
  }

  @Override
  public void put(FirmId firm, UsState state) {
    mongo.save(new Document("_id", firm.value()).append("state", state.name()), COLLECTION);
  }
}
