package org.alliance.notification.adapter.mongo.address;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.alliance.notification.application.address.Coordinators;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/// The fields `email` and `came`, which say who reads notices.
final class Comings {
  static final String EMAIL = "email";
  static final String CAME = "came";

  private Comings() {}

  /// Those who have given an address, and those who have come of late.
  static Criteria readers(Instant now) {
    return new Criteria()
        .orOperator(
            where(EMAIL).exists(true), where(CAME).gte(Date.from(now.minus(Coordinators.MEMORY))));
  }

  /// Notes the day, so that only the first page of a day changes the document: each page that a
  /// reader opens comes here.
  ///
  /// @return whether the reader was known
  static boolean note(MongoOperations mongo, Query reader, String collection, Instant now) {
    var day = Date.from(now.truncatedTo(ChronoUnit.DAYS));
    return mongo.updateFirst(reader, Update.update(CAME, day), collection).getMatchedCount() == 1;
  }
}
