package org.alliance.intake.adapter.mongo.form;

import static org.springframework.data.domain.Sort.Direction.ASC;

import java.util.Optional;
import org.alliance.contracts.values.CaseId;
import org.alliance.intake.application.forgetting.PersonalStore;
import org.alliance.intake.application.form.FormSecrets;
import org.alliance.intake.application.form.SecretCode;
import org.alliance.intake.application.form.StatusCodes;
import org.alliance.intake.domain.retention.KeptData;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/// Collection `status_codes`: `{ _id: report, code: keyed fingerprint }`. Of 2^40 codes two reports
/// share one in a million reports with a chance of about 40 %; a code is checked to be free first,
/// and a race between two instances for the same code is 2^-40.
final class MongoStatusCodes implements StatusCodes, PersonalStore {
  private static final String COLLECTION = "status_codes";
  private static final String CODE = "code";

  private final MongoOperations mongo;
  private final Fingerprints fingerprints;
  private final FormSecrets secrets;

  MongoStatusCodes(MongoOperations mongo, Fingerprints fingerprints, FormSecrets secrets) {
    this.mongo = mongo;
    this.fingerprints = fingerprints;
    this.secrets = secrets;
  }

  void ensureIndexes() {
    mongo.indexOps(COLLECTION).createIndex(new Index(CODE, ASC));
  }

  @Override
  public SecretCode give(CaseId report) {
    var code = secrets.newCode();
    while (reportOf(code).isPresent()) {
      code = secrets.newCode();
    }
    mongo.save(
        new Document("_id", report.value()).append(CODE, fingerprints.ofStatusCode(code)),
        COLLECTION);
    return code;
  }

  @Override
  public Optional<CaseId> reportOf(SecretCode code) {
    return Optional.ofNullable(
            mongo.findOne(
                Query.query(Criteria.where(CODE).is(fingerprints.ofStatusCode(code))),
                Document.class,
                COLLECTION))
        .map(given -> new CaseId(given.getString("_id")));
  }

  @Override
  public KeptData data() {
    return KeptData.STATUS_CODE;
  }

  @Override
  public void forget(CaseId id) {
    mongo.remove(Query.query(Criteria.where("_id").is(id.value())), COLLECTION);
  }
}
