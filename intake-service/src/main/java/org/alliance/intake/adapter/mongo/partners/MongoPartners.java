package org.alliance.intake.adapter.mongo.partners;

import static org.springframework.data.domain.Sort.Direction.ASC;

import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.intake.application.directory.Partner;
import org.alliance.intake.application.directory.Partners;
import org.alliance.intake.application.reviewing.StaffId;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/// Collection `partners`: `{ _id: organisation, account, capacity, consentForm, checkedBy,
/// checkedAt, open }`. Two organisations cannot have the same account.
final class MongoPartners implements Partners {
  private static final String COLLECTION = "partners";
  private static final String ACCOUNT = "account";
  private static final String CAPACITY = "capacity";
  private static final String FORM = "consentForm";
  private static final String CHECKED_BY = "checkedBy";
  private static final String CHECKED_AT = "checkedAt";
  private static final String OPEN = "open";

  private final MongoOperations mongo;

  MongoPartners(MongoOperations mongo) {
    this.mongo = mongo;
  }

  void ensureIndexes() {
    mongo.indexOps(COLLECTION).createIndex(new Index(ACCOUNT, ASC).unique().sparse());
  }

  @Override
  public List<Partner> all() {
    return mongo.findAll(Document.class, COLLECTION).stream().map(MongoPartners::partner).toList();
  }

  @Override
  public Partner of(String organisation) {
    return Optional.ofNullable(mongo.findById(organisation, Document.class, COLLECTION))
        .map(MongoPartners::partner)
        .orElseGet(() -> Partner.unknown(organisation));
  }

  @Override
  public Optional<Partner> withAccount(OrganisationId account) {
    return Optional.ofNullable(
            mongo.findOne(
                Query.query(Criteria.where(ACCOUNT).is(account.value())),
                Document.class,
                COLLECTION))
        .map(MongoPartners::partner);
  }

  @Override
  public boolean save(Partner partner) {
    var stored =
        new Document("_id", partner.organisation())
            .append(CAPACITY, partner.capacity())
            .append(FORM, partner.consentForm());
    partner.account().ifPresent(account -> stored.append(ACCOUNT, account.value()));
    partner
        .check()
        .ifPresent(check ->
            stored
                .append(CHECKED_BY, check.by().value())
                .append(CHECKED_AT, Date.from(check.at()))
                .append(OPEN, check.isOpen()));
    try {
      mongo.save(stored, COLLECTION);
      return true;
    } catch (DuplicateKeyException taken) {
      return false;
    }
  }

  private static Partner partner(Document stored) {
    return new Partner(
        stored.getString("_id"),
        Optional.ofNullable(stored.getString(ACCOUNT)).map(OrganisationId::new),
        Optional.ofNullable(stored.getDate(CHECKED_AT))
            .map(at ->
                new Partner.Check(
                    new StaffId(stored.getString(CHECKED_BY)),
                    at.toInstant(),
                    stored.getBoolean(OPEN, true))),
        stored.getInteger(CAPACITY, Partner.USUAL_CAPACITY),
        Optional.ofNullable(stored.getString(FORM)).orElse(""));
  }
}
