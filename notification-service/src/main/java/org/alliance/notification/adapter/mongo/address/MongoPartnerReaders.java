package org.alliance.notification.adapter.mongo.address;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.notification.application.address.PartnerReader;
import org.alliance.notification.application.address.PartnerReaders;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/// Collection `partner_readers`: `{ _id: pseudonym, organisation, email, zone, muted: [kind],
/// returned, came: date }`.
final class MongoPartnerReaders implements PartnerReaders {
  private static final String COLLECTION = "partner_readers";
  private static final String ORGANISATION = "organisation";
  private static final String MUTED = "muted";
  private static final String RETURNED = "returned";

  private final MongoOperations mongo;
  private final Clock clock;

  MongoPartnerReaders(MongoOperations mongo, Clock clock) {
    this.mongo = mongo;
    this.clock = clock;
  }

  @Override
  public Optional<PartnerReader> find(OrganisationId organisation, String id) {
    return Optional.ofNullable(mongo.findOne(by(organisation, id), Document.class, COLLECTION))
        .map(MongoPartnerReaders::reader);
  }

  @Override
  public List<PartnerReader> of(OrganisationId organisation) {
    return mongo
        .find(
            Query.query(
                Comings.readers(clock.instant()).and(ORGANISATION).is(organisation.value())),
            Document.class,
            COLLECTION)
        .stream()
        .map(MongoPartnerReaders::reader)
        .toList();
  }

  @Override
  public void came(OrganisationId organisation, String id) {
    if (!Comings.note(mongo, by(organisation, id), COLLECTION, clock.instant())) {
      put(PartnerReader.unknown(id, organisation));
    }
  }

  @Override
  public void put(PartnerReader reader) {
    var document =
        new Document("_id", reader.id())
            .append(ORGANISATION, reader.organisation().value())
            .append("zone", reader.zone().getId())
            .append(MUTED, PreferenceFields.codes(reader.muted()))
            .append(RETURNED, reader.isReturned())
            .append(Comings.CAME, Date.from(clock.instant()));
    reader.email().ifPresent(email -> document.append(Comings.EMAIL, email));
    mongo.save(document, COLLECTION);
  }

  @Override
  public void remove(OrganisationId organisation, String id) {
    mongo.remove(by(organisation, id), COLLECTION);
  }

  @Override
  public void returned(String id) {
    mongo.updateFirst(Query.query(where("_id").is(id)), Update.update(RETURNED, true), COLLECTION);
  }

  private static Query by(OrganisationId organisation, String id) {
    return Query.query(where("_id").is(id).and(ORGANISATION).is(organisation.value()));
  }

  private static PartnerReader reader(Document found) {
    return new PartnerReader(
        found.getString("_id"),
        new OrganisationId(found.getString(ORGANISATION)),
        Optional.ofNullable(found.getString(Comings.EMAIL)),
        ZoneId.of(found.getString("zone")),
        PreferenceFields.kinds(found, MUTED),
        found.getBoolean(RETURNED, false));
  }
}
