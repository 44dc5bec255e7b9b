package org.alliance.intake.adapter.mongo.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.report.Urgency;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/// The stored key that reports are listed by: urgent ones first, then the oldest. It compares as
/// text: `0-001772000000000`.
final class ListOrder {
  private static final String FIELD = "state.order";

  private ListOrder() {}

  /// @param receivedAt empty in reports from before that was kept, which are older than the others
  static String of(Urgency urgency, Optional<Instant> receivedAt) {
    return "%d-%015d".formatted(rank(urgency), receivedAt.map(Instant::toEpochMilli).orElse(0L));
  }

  private static int rank(Urgency urgency) {
    return switch (urgency) {
      case URGENT -> 0;
      case SOON -> 1;
      case ROUTINE -> 2;
    };
  }

  /// Gives reports from before there was an order the one that they will be saved with.
  static void complete(MongoOperations mongo, String collection) {
    for (var urgency : List.of(Urgency.values())) {
      mongo.updateMulti(
          Query.query(
              Criteria.where(FIELD).exists(false).and("state.incident.urgency").is(urgency.code())),
          new Update().set(FIELD, of(urgency, Optional.empty())),
          collection);
    }
  }
}
