package org.alliance.intake.adapter.mongo.report;

import java.util.Optional;
import java.util.random.RandomGenerator;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.intake.application.reporting.CaseNumbers;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/// Collection `case_numbers`: `{ _id: number, report }`, inserted before the report is written, so
/// that no two reports get the same number. A crash in between leaves a number that nobody has; of
/// 2^40 numbers some may be lost.
final class MongoCaseNumbers implements CaseNumbers {
  private static final String COLLECTION = "case_numbers";

  private final MongoOperations mongo;
  private final RandomGenerator random;

  /// @param random cannot be foreseen, so that nobody can guess the number of another report
  MongoCaseNumbers(MongoOperations mongo, RandomGenerator random) {
    this.mongo = mongo;
    this.random = random;
  }

  @Override
  public CaseNumber give(CaseId report) {
    var number = CaseNumber.of(random.nextLong());
    while (!isMine(number, report)) {
      number = CaseNumber.of(random.nextLong());
    }
    return number;
  }

  private boolean isMine(CaseNumber number, CaseId report) {
    try {
      mongo.insert(
          new Document("_id", number.value()).append("report", report.value()), COLLECTION);
      return true;
    } catch (DuplicateKeyException taken) {
      return false;
    }
  }

  @Override
  public void giveBack(CaseNumber number) {
    mongo.remove(Query.query(Criteria.where("_id").is(number.value())), COLLECTION);
  }

  @Override
  public Optional<CaseId> reportOf(CaseNumber number) {
    return Optional.ofNullable(mongo.findById(number.value(), Document.class, COLLECTION))
        .map(given -> new CaseId(given.getString("report")));
  }
}
