package org.alliance.intake.adapter.mongo.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.alliance.contracts.values.report.Urgency;
import org.alliance.testkit.Infrastructure;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

class ListOrderIT {
  private static final Instant FIRST = Instant.parse("2026-03-09T10:00:00Z");

  private final MongoTemplate mongo = Infrastructure.mongo();

  @Test
  void putsUrgentReportsFirstThenTheOldest() {
    assertThat(
            Stream.of(
                of(Urgency.URGENT, FIRST),
                of(Urgency.URGENT, FIRST.plusMillis(1)),
                of(Urgency.SOON, FIRST.minusSeconds(1)),
                of(Urgency.SOON, FIRST.plusSeconds(1_000_000_000)),
                of(Urgency.ROUTINE, FIRST.minusSeconds(2))))
        .isSorted()
        .doesNotHaveDuplicates();
  }

  @Test
  void givesReportsFromBeforeThereWasAnOrderTheirs() {
    keep("old", "urgent", null);
    keep("new", "soon", "1-kept");
    ListOrder.complete(mongo, "reports");
    assertThat(orderOf("old")).isEqualTo(ListOrder.of(Urgency.URGENT, Optional.empty()));
    assertThat(orderOf("new")).isEqualTo("1-kept");
  }

  private void keep(String id, String urgency, String order) {
    var state = new Document("incident", new Document("urgency", urgency));
    if (order != null) {
      state.append("order", order);
    }
    mongo.insert(new Document("_id", id).append("state", state), "reports");
  }

  private String orderOf(String id) {
    return mongo
        .findById(id, Document.class, "reports")
        .get("state", Document.class)
        .getString("order");
  }

  private static String of(Urgency urgency, Instant receivedAt) {
    return ListOrder.of(urgency, Optional.of(receivedAt));
  }
}
